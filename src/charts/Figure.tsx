import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
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
  /** The room for wide and for narrow screens, where it is not the usual one. */
  readonly rooms?: readonly Frame[];
  /** Draws the chart into one frame; called once for wide and once for narrow screens. */
  draw(frame: Frame): JSX.Element;
  readonly children?: ComponentChildren;
}

/** A chart with its name, its finding and its numbers as a table. CSS shows the frame that fits. */
export function Figure(props: Props) {
  const id = useId();
  return (
    <figure class="chart">
      <figcaption class="chart-title">{props.title}</figcaption>
      {(props.rooms ?? frames).map((frame) => (
        <svg
          key={frame.name}
          class={`chart-${frame.name}`}
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="img"
          aria-labelledby={`${id}-${frame.name}-t ${id}-${frame.name}-d`}
        >
          <title id={`${id}-${frame.name}-t`}>{props.title}</title>
          <desc id={`${id}-${frame.name}-d`}>{props.finding}</desc>
          {props.draw(frame)}
        </svg>
      ))}
      {props.children}
      <details class="chart-table">
        <summary>{props.tableLabel}</summary>
        <div class="table-scroll" tabIndex={0} role="region" aria-label={props.table.caption}>
          <table>
            <caption>{props.table.caption}</caption>
            <thead>
              <tr>
                {props.table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.table.rows.map((row) => (
                <tr key={row.join("|")}>
                  {row.map((cell, index) =>
                    index === 0 ? (
                      <th key={props.table.columns[index]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={props.table.columns[index]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
