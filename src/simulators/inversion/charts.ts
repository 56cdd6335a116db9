import type { Pictures } from "../../workbench/define.ts";
import { order } from "./order.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: order,
  later: { cash: later, quantity: later, size: later, verdict: later },
};
