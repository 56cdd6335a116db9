import type { Pictures } from "../../workbench/define.ts";
import { CurvesFormula, CurvesPicture } from "./CurvesPicture.tsx";

const behind = () => import("./behind.tsx");

export const pictures: Pictures = {
  first: { Picture: CurvesPicture, Formula: CurvesFormula },
  later: { line: behind, queue: behind, payback: behind },
};
