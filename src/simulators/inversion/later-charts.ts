/** The charts of the views that come later, fetched together when one of them is opened. */
export { cash } from "./cash.chart.tsx";
export { quantity } from "./quantity.chart.tsx";
export { size } from "./size.chart.tsx";
export { verdict } from "./verdict.chart.tsx";
