import type { Pictures } from "../../workbench/define.ts";
import { flow } from "./flow.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: flow,
  later: { click: later, auction: later, game: later },
};
