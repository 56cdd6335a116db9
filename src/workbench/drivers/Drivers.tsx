import { Figure, type Table } from "../../charts/Figure.tsx";
import { type Frame, frames } from "../../charts/frame.ts";
import { Tornado, type TornadoRow, tornadoRow } from "../../charts/Tornado.tsx";
import { encode } from "../../link/text.ts";
import type { DeferredProps } from "../Deferred.tsx";
import { spansOf } from "../ranges/monte-carlo.ts";
import { useRun } from "../runs/useRun.ts";
import { BreakEvens } from "./BreakEvens.tsx";
import { type TornadoData, tornadoOfRanges, tornadoOfSteps } from "./tornado-data.ts";
import { type DriverProps, Waiting } from "./Waiting.tsx";

/** Which input to measure first, and where each one turns the conclusion. */
export function Drivers(props: DriverProps) {
  const { simulator, view, values, texts } = props;
  const id = [view.id, encode(simulator.scheme, values)].join();
  const ranged = spansOf(simulator, view, values).length > 0;
  return (
    <>
      <h3>{texts.drivers.title}</h3>
      {ranged ? <Ranged {...props} id={id} /> : <Stepped {...props} id={id} />}
      <BreakEvens {...props} id={id} />
    </>
  );
}

function Stepped(props: DriverProps & { id: string }) {
  const { simulator, view, values, outcome, words, texts } = props;
  const [run, result] = useRun("drivers", simulator, view, values, props.id);
  if (!result) return <Waiting stopped={run.kind === "stopped" ? run.reason : undefined} texts={texts} />;
  return <Picture data={tornadoOfSteps(result, { simulator, view, outcome, words, texts })} {...props} />;
}

function Ranged(props: DriverProps & { id: string }) {
  const { simulator, view, values, outcome, words, texts } = props;
  const [run, result] = useRun("monteCarlo", simulator, view, values, props.id);
  if (!result) return <Waiting stopped={run.kind === "stopped" ? run.reason : undefined} texts={texts} />;
  return <Picture data={tornadoOfRanges(result, { simulator, view, outcome, words, texts })} {...props} />;
}

function Picture({ data, words }: { data: TornadoData } & DeferredProps) {
  const { title, finding, rows, table, base, baseLabel } = data;
  if (rows.length === 0) return <p>{finding}</p>;
  return (
    <>
      <p class="drawer-finding" data-first={data.first}>
        {finding}
      </p>
      <TornadoFigure
        {...{ title, finding, rows, table, base, baseLabel, tableLabel: words.workbench.table }}
      />
    </>
  );
}

function TornadoFigure(props: {
  title: string;
  finding: string;
  rows: readonly TornadoRow[];
  table: Table;
  tableLabel: string;
  base: number;
  baseLabel: string;
}) {
  const { rows, base, baseLabel } = props;
  const room = (frame: Frame): Frame => ({
    ...frame,
    left: 4,
    right: 4,
    top: 30,
    height: 34 + rows.length * tornadoRow,
  });
  return (
    <Figure
      title={props.title}
      finding={props.finding}
      tableLabel={props.tableLabel}
      table={props.table}
      rooms={frames.map(room)}
      draw={(frame) => <Tornado frame={frame} rows={rows} base={base} baseLabel={baseLabel} />}
    />
  );
}
