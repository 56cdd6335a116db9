/** The charts of the views that come later, fetched together when one of them is opened. */
export { line } from "./line.chart.tsx";
export { payback } from "./payback.chart.tsx";
export { queue } from "./queue.chart.tsx";
