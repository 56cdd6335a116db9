import type { Pictures } from "../../workbench/define.ts";
import { split } from "./split.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: split,
  later: { market: later, books: later, system: later },
};
