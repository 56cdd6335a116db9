import type { Pictures } from "../../workbench/define.ts";
import { CourseFormula } from "./CourseFormula.tsx";
import { CoursePicture } from "./CoursePicture.tsx";

const behind = () => import("./behind.tsx");

export const pictures: Pictures = {
  first: { Picture: CoursePicture, Formula: CourseFormula },
  later: { cascade: behind, chance: behind, okr: behind },
};
