import { type Frame, linear } from "./frame.ts";

export interface Share {
  readonly id: string;
  readonly kind: "field" | "craft" | "other" | "unknown";
  readonly value: number;
  readonly shown: string;
}

interface Props {
  readonly frame: Frame;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly shares: readonly Share[];
    readonly lit: boolean;
  }[];
  readonly legend: readonly { readonly kind: Share["kind"]; readonly label: string }[];
}

/** A whole in parts, one bar a row: the parts stand in the same order in every row. */
export function Shares({ frame, rows, legend }: Props) {
  const [left, right] = [14, frame.width - 14];
  const x = linear([0, 1], [left, right]);
  const top = 40;
  const row = (frame.height - top - 8) / rows.length;
  const tall = Math.min(frame.name === "wide" ? 52 : 34, row - 30);
  return (
    <g>
      <g class="legend">
        {legend.map(({ kind, label }, index) => {
          const at = left + index * ((right - left) / legend.length);
          return (
            <g key={kind}>
              <rect class={`part part-${kind}`} x={at} y={8} width="11" height="11" />
              <text x={at + 16} y={18}>
                {label}
              </text>
            </g>
          );
        })}
      </g>
      {rows.map(({ id, label, shares, lit }, index) => {
        const at = top + row * index;
        let from = 0;
        return (
          <g key={id} class={lit ? "part-row lit" : "part-row"}>
            <text class="part-label" x={left} y={at + 14}>
              {label}
            </text>
            {shares.map((share) => {
              const [start, end] = [x(from), x(from + share.value)];
              from += share.value;
              const width = Math.max(0, Math.round((end - start) * 10) / 10);
              return (
                <g key={share.id} data-share={`${id}-${share.id}`}>
                  <rect class={`part part-${share.kind}`} x={start} y={at + 22} width={width} height={tall} />
                  {width > share.shown.length * 8 + 6 && (
                    <text
                      class={`part-value on-${share.kind}`}
                      x={Math.round(start + width / 2)}
                      y={at + 22 + tall / 2 + 5}
                      text-anchor="middle"
                    >
                      {share.shown}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </g>
  );
}
