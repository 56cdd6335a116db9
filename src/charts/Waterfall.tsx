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

export interface Pull {
  readonly id: string;
  /** Whether this is the first event of a drag. */
  readonly begins: boolean;
  /** The pointer's distance from the top in pixels, and the value of one pixel at this moment. */
  readonly at: number;
  readonly perPixel: number;
}

interface Props {
  readonly frame: Frame;
  readonly steps: readonly Step[];
  readonly unit: string;
  readonly labelOf: (value: number) => string;
  /** A bar that is no total is being dragged. */
  onPull?: ((pull: Pull) => void) | undefined;
  /** Levels of pinned states, drawn as a thin line at each bar. */
  readonly ghosts?: readonly { readonly tone: Ghost; readonly levels: readonly number[] }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** From a starting level through its changes to the end: the bars that hang between two levels. */
export function Waterfall({ frame, steps, unit, labelOf, ghosts = [], onPull }: Props) {
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
  // Labels under the bars take two lines on a narrow frame.
  const floor = frame.height - frame.bottom - 16;
  const y = linear([ticks[0] as number, ticks.at(-1) as number], [floor, frame.top]);
  const slot = (frame.width - frame.left - frame.right) / bars.length;
  const width = round(slot * 0.62);
  const perPixel = ((ticks.at(-1) as number) - (ticks[0] as number)) / (floor - frame.top);
  const pull = (id: string, begins: boolean) => (event: PointerEvent) => {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement;
    if (!svg || !onPull || (!begins && event.buttons === 0)) return;
    if (begins) (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
    const box = svg.getBoundingClientRect();
    const at = ((event.clientY - box.top) * frame.width) / box.width;
    onPull({ id, begins, at, perPixel });
  };
  const left = (index: number) => round(frame.left + slot * index + (slot - width) / 2);

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
            {onPull && !bar.total && (
              <rect
                class="pull"
                x={left(index)}
                y={top - Math.max(0, 28 - height) / 2}
                width={width}
                height={Math.max(28, round(height))}
                onPointerDown={pull(bar.id, true)}
                onPointerMove={pull(bar.id, false)}
                // Chromium does not heed touch-action on a shape.
                onTouchMove={(event) => event.preventDefault()}
              />
            )}
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
