/** The charts of the views that come later, fetched together when one of them is opened. */

export { books } from "./books.chart.tsx";
export { market } from "./market.chart.tsx";
export { system } from "./system.chart.tsx";
