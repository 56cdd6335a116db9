import type { FlowNode } from "../../charts/flow-layout.ts";
import { type Formats, format } from "../../ui/format.ts";
import type { ViewWords } from "../../workbench/define.ts";
import type { Flow } from "./machines.ts";
import { type Payment, places } from "./stations.ts";

/** The stations of a flow as the chart takes them; a riddle has no names, and shares instead of money. */
export function stations(
  flow: Flow,
  chart: ViewWords["chart"],
  formats: Formats,
  riddle: boolean,
  hint = true,
): FlowNode[] {
  const total = (chosen: (payment: Payment) => boolean) =>
    flow.payments.filter(chosen).reduce((sum, { value }) => sum + value, 0);
  const amount = (value: number) =>
    riddle && !hint
      ? format({ value: value / flow.spend, unit: "percent", digits: 0 }, formats)
      : format({ value, unit: "yuan", ...(value < 1000 ? { digits: value < 10 ? 2 : 1 } : {}) }, formats);
  return flow.stations.map(({ id, place }) => {
    const arriving = total(({ to }) => to === id);
    const leaving = total(({ from }) => from === id);
    // Whoever pays shows what it pays; everyone else what stays there.
    const isPaying = place === "payer" || place === "behind";
    const stays = isPaying ? leaving : arriving - leaving;
    const shown = stays > 1e-9 * Math.max(arriving, leaving) ? amount(stays) : "";
    const said = isPaying ? chart["pays"] : place === "source" ? "{n}" : chart["keeps"];
    return {
      id,
      column: places.indexOf(place),
      label: riddle ? "?" : (chart[id] ?? id),
      shown: shown === "" ? "" : (said ?? "").replace("{n}", shown),
      tone: id === flow.earner ? "b" : id === flow.owner ? "a" : "none",
      ...(id === flow.owner && !riddle && { badge: chart["mark"] ?? "" }),
    };
  });
}

export const ways = (chart: ViewWords["chart"]) => ({
  people: chart["people"] ?? "",
  money: chart["money"] ?? "",
  fall: chart["fall"] ?? "",
});

export const heads = (flow: Flow, chart: ViewWords["chart"]) =>
  places
    .slice(0, flow.stations.some(({ place }) => place === "behind") ? 5 : 4)
    .map((place) => chart[place] ?? "");
