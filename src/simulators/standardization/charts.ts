import type { Pictures } from "../../workbench/define.ts";
import { curves } from "./curves.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: curves,
  later: { line: later, queue: later, payback: later },
};
