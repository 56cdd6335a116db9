import type { Pictures } from "../../workbench/define.ts";
import { SplitFormula, SplitPicture } from "./SplitPicture.tsx";

const behind = () => import("./behind.tsx");

export const pictures: Pictures = {
  first: { Picture: SplitPicture, Formula: SplitFormula },
  later: { market: behind, books: behind, system: behind },
};
