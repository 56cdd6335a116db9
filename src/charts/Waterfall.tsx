import { ValueAxis } from "./Axes.tsx";
import { type Frame, linear, niceTicks } from "./frame.ts";

export interface Step {
  readonly id: string;
  readonly label: string;
  /** The change, or with `total` the level itself. */
  readonly value: number;
  readonly total?: boolean;
  readonly shown: string;
}

interface Props {
  readonly frame: Frame;
  readonly steps: readonly Step[];
  readonly unit: string;
  readonly labelOf: (value: number) => string;
  /** Levels of a pinned state, drawn as a thin line at each bar. */
  readonly ghost?: readonly number[];
}

/** From a starting level through its changes to the end: the bars that hang between two levels. */
export function Waterfall({ frame, steps, unit, labelOf, ghost }: Props) {
  let level = 0;
  const bars = steps.map((step) => {
    const from = step.total ? 0 : level;
    level = step.total ? step.value : level + step.value;
    return { ...step, from, to: level };
  });
  const levels = [0, ...bars.flatMap(({ from, to }) => [from, to]), ...(ghost ?? [])];
  const ticks = niceTicks(Math.min(...levels), Math.max(...levels), frame.up);
  // Labels under the bars take two lines on a narrow frame.
  const floor = frame.height - frame.bottom - 16;
  const y = linear([ticks[0] as number, ticks.at(-1) as number], [floor, frame.top]);
  const slot = (frame.width - frame.left - frame.right) / bars.length;
  const width = Math.round(slot * 0.62 * 10) / 10;
  const left = (index: number) => Math.round((frame.left + slot * index + (slot - width) / 2) * 10) / 10;

  return (
    <g>
      <ValueAxis frame={frame} y={y} unit={unit} ticks={ticks.map((at) => ({ at, label: labelOf(at) }))} />
      {bars.map((bar, index) => {
        const top = Math.min(y(bar.from), y(bar.to));
        const height = Math.max(1, Math.abs(y(bar.from) - y(bar.to)));
        const kind = bar.total ? "total" : bar.value < 0 ? "loss" : "gain";
        const middle = left(index) + width / 2;
        return (
          <g key={bar.id} class={`bar ${kind}`} data-bar={bar.id}>
            <rect x={left(index)} y={top} width={width} height={Math.round(height * 10) / 10} />
            <text class="bar-value" x={middle} y={top - 6} text-anchor="middle">
              {bar.shown}
            </text>
            <Label text={bar.label} x={middle} y={floor + 18} narrow={frame.name === "narrow"} />
            {ghost?.[index] !== undefined && (
              <line
                class="bar-ghost"
                x1={left(index) - 4}
                x2={left(index) + width + 4}
                y1={y(ghost[index] as number)}
                y2={y(ghost[index] as number)}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

/** `|` in a label is where it may break on a narrow screen. */
function Label(props: { text: string; x: number; y: number; narrow: boolean }) {
  const lines = props.text.split("|");
  return (
    <text class="bar-label" x={props.x} y={props.y} text-anchor="middle">
      {lines.map((part, index) => (
        <tspan key={part} x={props.x} dy={index === 0 ? 0 : 15}>
          {part}
        </tspan>
      ))}
    </text>
  );
}
