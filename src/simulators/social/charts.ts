import type { Pictures } from "../../workbench/define.ts";
import { call } from "./call.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: call,
  later: { ten: later, door: later, wheels: later },
};
