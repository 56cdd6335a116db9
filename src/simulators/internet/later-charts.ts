/** The charts of the views that come later, fetched together when one of them is opened. */

export { auction } from "./auction.chart.tsx";
export { click } from "./click.chart.tsx";
export { game } from "./game.chart.tsx";
