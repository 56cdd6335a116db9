/** The charts of the views that come later, fetched together when one of them is opened. */
export { balance } from "./balance.chart.tsx";
