import type { Pictures } from "../../workbench/define.ts";
import { spread } from "./spread.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: spread,
  later: { balance: later },
};
