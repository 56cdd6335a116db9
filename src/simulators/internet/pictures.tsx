import type { Pictures } from "../../workbench/define.ts";
import { FlowFormula, FlowPicture } from "./flow-picture.tsx";

const behind = () => import("./behind.tsx");

export const pictures: Pictures = {
  first: { Picture: FlowPicture, Formula: FlowFormula },
  later: { click: behind, auction: behind, game: behind },
};
