import type { Pictures } from "../../workbench/define.ts";
import { card } from "./card.chart.tsx";

const later = () => import("./later-charts.ts");

export const pictures: Pictures = {
  first: card,
  later: { joiner: later, story: later, wheel: later },
};
