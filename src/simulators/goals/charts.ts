import type { Pictures } from "../../workbench/define.ts";
import { course } from "./course.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: course,
  later: { cascade: later, chance: later, okr: later },
};
