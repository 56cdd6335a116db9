/** The charts of the views that come later, fetched together when one of them is opened. */
export { duel } from "./duel.chart.tsx";
export { record } from "./record.chart.tsx";
export { studies } from "./studies.chart.tsx";
