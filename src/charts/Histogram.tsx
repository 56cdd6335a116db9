import { CategoryAxis } from "./Axes.tsx";
import { type Frame, linear, niceTicks } from "./frame.ts";

interface Props {
  readonly frame: Frame;
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
  /** Values with a line and a name, from left to right. */
  readonly marks: readonly { readonly at: number; readonly label: string; readonly strong?: boolean }[];
  readonly labelOf: (value: number) => string;
}

const rowHeight = 16;

/** How often each value came; bars left of zero are of another colour, because that is where a conclusion turns. */
export function Histogram({ frame, from, to, counts, marks, labelOf }: Props) {
  const floor = frame.height - frame.bottom;
  const top = frame.top + marks.length * rowHeight;
  const x = linear([from, to], [frame.left, frame.width - frame.right]);
  const y = linear([0, Math.max(1, ...counts)], [floor, top]);
  const width = (frame.width - frame.left - frame.right) / counts.length;
  const ticks = niceTicks(from, to, frame.across).filter((tick) => tick >= from && tick <= to);
  const middle = (index: number) => from + ((index + 0.5) / counts.length) * (to - from);
  const zero = from < 0 && to > 0;
  return (
    <g>
      <CategoryAxis frame={frame} x={x} ticks={ticks.map((at) => ({ at, label: labelOf(at) }))} />
      {counts.map((count, index) => (
        <rect
          key={middle(index)}
          class={`bin ${middle(index) < 0 ? "below" : "above"}`}
          data-bin={count}
          x={Math.round((frame.left + index * width) * 10) / 10}
          y={y(count)}
          width={Math.round(Math.max(0.5, width - 1) * 10) / 10}
          height={Math.max(0, Math.round((floor - y(count)) * 10) / 10)}
        />
      ))}
      {zero && <line class="axis-zero" x1={x(0)} x2={x(0)} y1={top} y2={floor + 5} />}
      {marks.map(({ at, label, strong }, index) => {
        const place = Math.min(frame.width - frame.right, Math.max(frame.left, x(at)));
        const late = place > frame.width / 2;
        const row = frame.top + index * rowHeight;
        return (
          <g key={label} class={`bin-mark ${strong ? "strong" : ""}`}>
            <line x1={place} x2={place} y1={row - 4} y2={floor} />
            <text x={place + (late ? -5 : 5)} y={row + 6} text-anchor={late ? "end" : "start"}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
