import { type Frame, linear } from "./frame.ts";

export interface TornadoRow {
  readonly id: string;
  readonly label: string;
  /** Ends of the bar and what stands at them; `low` is where the input moved down. */
  readonly low: number;
  readonly high: number;
  readonly lowLabel: string;
  readonly highLabel: string;
}

interface Props {
  readonly frame: Frame;
  readonly rows: readonly TornadoRow[];
  /** Where all bars start: the result as things stand. */
  readonly base: number;
  readonly baseLabel: string;
}

export const tornadoRow = 46;

/** One bar an input, the longest on top; what moving down does and what moving up does are told apart by fill. */
export function Tornado({ frame, rows, base, baseLabel }: Props) {
  const ends = [base, ...rows.flatMap(({ low, high }) => [low, high])];
  const from = Math.min(...ends);
  const to = Math.max(...ends);
  const room = frame.name === "wide" ? 96 : 70;
  const x = linear(to > from ? [from, to] : [from - 1, to + 1], [
    frame.left + room,
    frame.width - frame.right - room,
  ]);
  const middle = x(base);
  return (
    <g>
      <text class="tornado-base" x={middle} y={frame.top - 10} text-anchor="middle">
        {baseLabel}
      </text>
      {rows.map((row, index) => {
        const top = frame.top + index * tornadoRow;
        return (
          <g key={row.id} data-driver={row.id}>
            <text class="tornado-label" x={frame.left} y={top + 14}>
              {row.label}
            </text>
            <line class="axis-zero" x1={middle} x2={middle} y1={top + 17} y2={top + 39} />
            <Bar kind="down" from={middle} to={x(row.low)} y={top + 20} label={row.lowLabel} />
            <Bar kind="up" from={middle} to={x(row.high)} y={top + 20} label={row.highLabel} />
          </g>
        );
      })}
    </g>
  );
}

function Bar(props: { kind: "down" | "up"; from: number; to: number; y: number; label: string }) {
  const { kind, from, to, y, label } = props;
  if (label === "") return null;
  const left = to < from || (to === from && kind === "down");
  return (
    <g class={`tornado-${kind}`}>
      <rect
        x={Math.min(from, to)}
        y={y}
        width={Math.max(1, Math.round(Math.abs(to - from) * 10) / 10)}
        height="16"
      />
      <text x={to + (left ? -6 : 6)} y={y + 13} text-anchor={left ? "end" : "start"}>
        {label}
      </text>
    </g>
  );
}
