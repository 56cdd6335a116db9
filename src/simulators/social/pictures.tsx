import type { Pictures } from "../../workbench/define.ts";
import { CallFormula, CallPicture } from "./call-picture.tsx";

const behind = () => import("./behind.tsx");

export const pictures: Pictures = {
  first: { Picture: CallPicture, Formula: CallFormula },
  later: { ten: behind, door: behind, wheels: behind },
};
