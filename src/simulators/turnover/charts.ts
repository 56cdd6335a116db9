import type { Pictures } from "../../workbench/define.ts";
import { year } from "./year.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: year,
  later: { order: later, days: later, shelf: later, queue: later, daily: later },
};
