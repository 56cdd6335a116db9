import type { ComponentChildren, JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { DebouncedRender, Fold, useVisible } from "../ui/DebouncedRender.tsx";
import { type Frame, frames } from "./frame.ts";

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  /** What is drawn. */
  readonly title: string;
  /** What it shows: the finding, in words. */
  readonly finding: string;
  readonly table: Table;
  readonly tableLabel: string;
  /** The size and margins for wide and for narrow screens; without it the usual ones. */
  readonly rooms?: readonly Frame[];
  /** Draws the chart into one frame; called once for the wide and once for the narrow frame. */
  draw(frame: Frame): JSX.Element;
  readonly children?: ComponentChildren;
}

/**
 * A chart as `<figure>`: an SVG with `<title>` and `<desc>`, and its numbers as a table. It is drawn for a wide and for a
 * narrow screen; CSS shows the one that fits.
 */
export function Figure(props: Props) {
  const { table } = props;
  const id = useId();
  return (
    <figure class="chart">
      <figcaption class="chart-title">{props.title}</figcaption>
      {(props.rooms ?? frames).map((frame) => (
        <Framed key={frame.name} frame={frame} id={`${id}-${frame.name}`} {...props} />
      ))}
      {props.children}
      <Fold name="chart-table" summary={props.tableLabel}>
        {() => (
          <div class="table-scroll" tabIndex={0} role="region" aria-label={table.caption}>
            <table>
              <caption>{table.caption}</caption>
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.join("|")}>
                    {row.map((cell, index) =>
                      index === 0 ? (
                        <th key={table.columns[index]} scope="row">
                          {cell}
                        </th>
                      ) : (
                        <td key={table.columns[index]}>{cell}</td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Fold>
    </figure>
  );
}

/** The chart in one frame. The frame that CSS hides is redrawn only once the inputs have stopped changing. */
function Framed({
  frame,
  id,
  title,
  finding,
  draw,
}: Pick<Props, "title" | "finding" | "draw"> & {
  readonly frame: Frame;
  readonly id: string;
}) {
  const svg = useRef<SVGSVGElement>(null);
  return (
    <svg
      ref={svg}
      class={`chart-${frame.name}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{finding}</desc>
      <DebouncedRender seen={useVisible(svg)} draw={() => draw(frame)} />
    </svg>
  );
}
