import { Figure } from "../../charts/Figure.tsx";
import type { FlowNode } from "../../charts/flow-layout.ts";
import { framesOf } from "../../charts/frame.ts";
import { flowHeight, MoneyFlow } from "../../charts/MoneyFlow.tsx";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps, ViewWords } from "../../workbench/define.ts";
import type { FlowOutcome } from "./flow.ts";
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

export function FlowPicture({
  outcome,
  pins,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<FlowOutcome>) {
  const { chart } = words;
  const { flow, machine } = outcome;
  const columns = heads(flow, chart);
  const nodes = stations(flow, chart, formats, false);
  const name = (id: string) => (chart[id] ?? id).replaceAll("|", "");
  return (
    <Figure
      title={(chart["title"] ?? "").replace("{n}", chart[`per-${machine}`] ?? "")}
      finding={finding}
      tableLabel={tableLabel}
      rooms={framesOf(flowHeight(columns.length))}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["giver"] ?? "", chart["taker"] ?? "", chart["yuan"] ?? ""],
        rows: flow.payments.map(({ from, to, value }) => [
          name(from),
          name(to),
          format({ value, unit: "yuan", digits: 2 }, formats),
        ]),
      }}
      draw={(frame) => (
        <MoneyFlow
          frame={frame}
          ways={ways(chart)}
          columns={columns}
          nodes={nodes}
          links={flow.payments}
          ghosts={pins
            .filter((pin) => pin.outcome.machine === machine)
            .map(({ tone, outcome: { flow: before } }) => ({ tone, node: before.earner, kept: before.kept }))}
        />
      )}
    />
  );
}

export function FlowFormula({ outcome, formats }: { outcome: FlowOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("kept")}>
      <Value>{of("spend")}</Value>
      {["others", "ownerKept", "costs", "rent"].map((part) => (
        <>
          <Sign>−</Sign>
          <Value>{of(part)}</Value>
        </>
      ))}
      <Sign>=</Sign>
      <Value>{of("kept")}</Value>
    </Equation>
  );
}
