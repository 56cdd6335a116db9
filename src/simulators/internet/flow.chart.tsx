import { Figure } from "../../charts/Figure.tsx";
import { framesOf } from "../../charts/frame.ts";
import { flowHeight, MoneyFlow } from "../../charts/MoneyFlow.tsx";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { heads, stations, ways } from "./drawing.tsx";
import type { FlowOutcome } from "./flow.ts";

function FlowPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<FlowOutcome>) {
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

function FlowFormula({ outcome, formats }: { outcome: FlowOutcome; formats: Formats }) {
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

export const flow = { Picture: FlowPicture, Formula: FlowFormula };
