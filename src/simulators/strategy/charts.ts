import type { Pictures } from "../../workbench/define.ts";
import { founders } from "./founders.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: founders,
  later: { duel: later, studies: later, record: later },
};
