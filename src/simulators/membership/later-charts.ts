/** The charts of the views that come later, fetched together when one of them is opened. */
export { joiner } from "./joiner.chart.tsx";
export { story } from "./story.chart.tsx";
export { wheel } from "./wheel.chart.tsx";
