import { ValueAxis } from "./Axes.tsx";
import { type Frame, type Ghost, linear, niceTicks } from "./frame.ts";

export interface Step {
  readonly id: string;
  readonly label: string;
  /** The change, or with `total` the level itself. */
  readonly value: number;
  readonly total?: boolean;
  readonly shown: string;
}

export interface WaterfallProps {
  readonly frame: Frame;
  readonly steps: readonly Step[];
  readonly unit: string;
  readonly labelOf: (value: number) => string;
  /** Levels of pinned states, drawn as a thin line at each bar. */
  readonly ghosts?: readonly { readonly tone: Ghost; readonly levels: readonly number[] }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Where a waterfall's bars stand, for the chart and for what is grabbed in it. */
export function waterfallPlaces({
  frame,
  steps,
  ghosts = [],
}: Pick<WaterfallProps, "frame" | "steps" | "ghosts">) {
  let level = 0;
  const bars = steps.map((step) => {
    const from = step.total ? 0 : level;
    level = step.total ? step.value : level + step.value;
    return { ...step, from, to: level };
  });
  const levels = [
    0,
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...ghosts.flatMap((ghost) => ghost.levels),
  ];
  const ticks = niceTicks(Math.min(...levels), Math.max(...levels), frame.up);
  const [lowest, highest] = [ticks[0] as number, ticks.at(-1) as number];
  // Labels under the bars take two lines on a narrow frame.
  const floor = frame.height - frame.bottom - 16;
  const slot = (frame.width - frame.left - frame.right) / bars.length;
  const width = round(slot * 0.62);
  return {
    bars,
    ticks,
    floor,
    width,
    y: linear([lowest, highest], [floor, frame.top]),
    left: (index: number) => round(frame.left + slot * index + (slot - width) / 2),
    levelAt: (y: number) => lowest + ((floor - y) / (floor - frame.top)) * (highest - lowest),
  };
}

/** From a starting level through its changes to the end: the bars that hang between two levels. */
export function Waterfall({ frame, steps, unit, labelOf, ghosts = [] }: WaterfallProps) {
  const { bars, ticks, floor, width, y, left } = waterfallPlaces({ frame, steps, ghosts });
  return (
    <g>
      <ValueAxis frame={frame} y={y} unit={unit} ticks={ticks.map((at) => ({ at, label: labelOf(at) }))} />
      {bars.map((bar, index) => {
        const top = Math.min(y(bar.from), y(bar.to));
        const height = Math.max(1, Math.abs(y(bar.from) - y(bar.to)));
        const kind = bar.total ? "total" : bar.value < 0 ? "loss" : "gain";
        const middle = round(left(index) + width / 2);
        return (
          <g key={bar.id} class={`bar ${kind}`} data-bar={bar.id}>
            <rect x={left(index)} y={top} width={width} height={round(height)} />
            <text class="bar-value" x={middle} y={round(top - 6)} text-anchor="middle">
              {bar.shown}
            </text>
            <Label text={bar.label} x={middle} y={floor + 18} narrow={frame.name === "narrow"} />
            {ghosts.map(
              (ghost) =>
                ghost.levels[index] !== undefined && (
                  <line
                    key={ghost.tone}
                    class={`bar-ghost ghost pin-${ghost.tone}`}
                    x1={left(index) - 4}
                    x2={left(index) + width + 4}
                    y1={y(ghost.levels[index])}
                    y2={y(ghost.levels[index])}
                  />
                ),
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
