import type { Pictures } from "../../workbench/define.ts";
import { FoundersFormula } from "./FoundersFormula.tsx";
import { FoundersPicture } from "./FoundersPicture.tsx";

const behind = () => import("./behind.tsx");

export const pictures: Pictures = {
  first: { Picture: FoundersPicture, Formula: FoundersFormula },
  later: { duel: behind, studies: behind, record: behind },
};
