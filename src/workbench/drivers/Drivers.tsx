import { Figure, type Table } from "../../charts/Figure.tsx";
import { type Frame, frames } from "../../charts/frame.ts";
import { Tornado, type TornadoRow, tornadoRow } from "../../charts/Tornado.tsx";
import { encode } from "../../link/text.ts";
import type { Extra } from "../Deferred.tsx";
import { spansOf } from "../ranges/monte-carlo.ts";
import { useRun } from "../runs/useRun.ts";
import { Turns } from "./BreakEvens.tsx";
import { byRanges, bySteps, type Telling } from "./tornado-data.ts";
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
      <Turns {...props} id={id} />
    </>
  );
}

function Stepped(props: DriverProps & { id: string }) {
  const { simulator, view, values, outcome, words, texts } = props;
  const [run, result] = useRun("drivers", simulator, view, values, props.id);
  if (!result) return <Waiting stopped={run.kind === "stopped" ? run.reason : undefined} texts={texts} />;
  return <Picture telling={bySteps(result, { simulator, view, outcome, words, texts })} {...props} />;
}

function Ranged(props: DriverProps & { id: string }) {
  const { simulator, view, values, outcome, words, texts } = props;
  const [run, result] = useRun("spread", simulator, view, values, props.id);
  if (!result) return <Waiting stopped={run.kind === "stopped" ? run.reason : undefined} texts={texts} />;
  return <Picture telling={byRanges(result, { simulator, view, outcome, words, texts })} {...props} />;
}

function Picture({ telling, words }: { telling: Telling } & Extra) {
  const { title, finding, rows, table, base, baseLabel } = telling;
  if (rows.length === 0) return <p>{finding}</p>;
  return (
    <>
      <p class="drawer-finding" data-first={telling.first}>
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
