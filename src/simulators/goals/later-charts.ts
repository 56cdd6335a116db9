/** The charts of the views that come later, fetched together when one of them is opened. */
export { cascade } from "./cascade.chart.tsx";
export { chance } from "./chance.chart.tsx";
export { okr } from "./okr.chart.tsx";
