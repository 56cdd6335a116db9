/** The charts of the views that come later, fetched together when one of them is opened. */

export { door } from "./door.chart.tsx";
export { ten } from "./ten.chart.tsx";
export { wheels } from "./wheels.chart.tsx";
