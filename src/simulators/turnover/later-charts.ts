/** The charts of the views that come later, fetched together when one of them is opened. */

export { daily } from "./daily.chart.tsx";
export { days } from "./days.chart.tsx";
export { order } from "./order.chart.tsx";
export { queue } from "./queue.chart.tsx";
export { shelf } from "./shelf.chart.tsx";
