import { CategoryAxis, type Tick, ValueAxis } from "./Axes.tsx";
import { type Frame, linear, niceTicks, wordWidth } from "./frame.ts";
import { Handle } from "./Handle.tsx";
import { between, through } from "./path.ts";

type Point = readonly [x: number, y: number];

export interface Course {
  /** From the start to today. */
  readonly done: readonly Point[];
  /** From today to the end at the present pace. */
  readonly ahead: readonly Point[];
}

interface Props extends Course {
  readonly frame: Frame;
  readonly x: readonly [number, number];
  readonly xTicks: readonly Tick[];
  readonly labelOf: (value: number) => string;
  readonly plan: readonly Point[];
  /** Where chance may carry the forecast: lower and upper bound at each place. */
  readonly cone: readonly (readonly [x: number, low: number, high: number])[];
  /** Below this line the target is out of reach, whatever is done. */
  readonly rescue: readonly Point[];
  readonly target: number;
  /** The place at which the present pace crosses into the lost zone. */
  readonly lost?: { readonly at: Point; readonly label: string } | undefined;
  readonly words: {
    readonly target: string;
    readonly plan: string;
    readonly done: string;
    readonly forecast: string;
    readonly zone: string;
  };
  readonly ghosts: readonly (Course & { readonly className: string })[];
  /** The point of today was moved to a day and an amount. */
  onMove?: ((x: number, y: number) => void) | undefined;
}

/** What is done, where it leads, what was planned, and the zone from which there is no way back. */
export function BurnUp(props: Props) {
  const { frame, words } = props;
  const highest = Math.max(
    props.target * 1.02,
    ...props.cone.map(([, , high]) => high),
    ...[props, ...props.ghosts].flatMap(({ ahead, done }) => [...ahead, ...done].map(([, y]) => y)),
  );
  const yTicks = niceTicks(0, highest, frame.up);
  const floor = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  const x = linear(props.x, [frame.left, right]);
  const y = linear([0, yTicks.at(-1) as number], [floor, frame.top]);
  const path = (points: readonly Point[]) => through(points, x, y);
  const above = (rows: readonly (readonly [number, number, number])[]) =>
    between(
      rows.map(([at, low, high]) => [at, Math.max(0, low), Math.max(0, high)]),
      x,
      y,
    );
  const now = props.done.at(-1) ?? [0, 0];
  const end = props.ahead.at(-1) ?? now;
  const half = props.plan[Math.floor(props.plan.length * 0.62)] ?? [0, 0];
  const done = wordWidth(words.done);
  /** Under the point of today its name would lie on that of the zone. */
  const crowded = y(now[1]) + 22 > floor - 26 && x(now[0]) + 9 + done > right - 6 - wordWidth(words.zone);
  const before = x(now[0]) > right - 120 || (crowded && x(now[0]) - 12 - done > 0);
  const lostTurned =
    props.lost !== undefined && x(props.lost.at[0]) + 8 + wordWidth(props.lost.label) > frame.width;
  // Over the end of the course, unless the name of the target stands there.
  const isOver =
    end[1] > props.target &&
    (y(props.target) - y(end[1]) > 14 ||
      x(end[0]) - 4 - wordWidth(words.forecast) > frame.left + 12 + wordWidth(words.target));

  return (
    <g>
      <ValueAxis frame={frame} y={y} unit="" ticks={yTicks.map((at) => ({ at, label: props.labelOf(at) }))} />
      <path class="zone" data-series="zone" d={above(props.rescue.map(([at, value]) => [at, 0, value]))} />
      <path class="cone tone-b" data-series="cone" d={above(props.cone)} />
      <CategoryAxis frame={frame} x={x} ticks={props.xTicks} />
      <g class="limit">
        <line x1={frame.left} x2={right} y1={y(props.target)} y2={y(props.target)} />
        <text x={frame.left + 6} y={y(props.target) - 6}>
          {words.target}
        </text>
      </g>
      {props.ghosts.map((ghost) => (
        <path
          key={ghost.className}
          class={`line tone-b ${ghost.className}`}
          d={path([...ghost.done, ...ghost.ahead])}
        />
      ))}
      <path class="line tone-a thin" data-series="plan" d={path(props.plan)} />
      <path class="line tone-b" data-series="done" d={path(props.done)} />
      <path class="line tone-b ahead" data-series="ahead" d={path(props.ahead)} />
      <text class="note tone-a" x={x(half[0]) - 8} y={y(half[1]) - 6} text-anchor="end">
        {words.plan}
      </text>
      {props.lost && (
        <g class="turn" data-series="lost">
          <line x1={x(props.lost.at[0])} x2={x(props.lost.at[0])} y1={y(props.lost.at[1])} y2={floor} />
          <circle cx={x(props.lost.at[0])} cy={y(props.lost.at[1])} r="5" />
          <text
            x={x(props.lost.at[0]) + (lostTurned ? -8 : 8)}
            y={y(props.lost.at[1]) + 20}
            text-anchor={lostTurned ? "end" : "start"}
          >
            {props.lost.label}
          </text>
        </g>
      )}
      {end !== now && (
        <g class="line-end tone-b">
          <circle cx={x(end[0])} cy={y(end[1])} r="4.5" />
          <text x={x(end[0]) - 4} y={y(end[1]) + (isOver ? -10 : 22)} text-anchor="end">
            {words.forecast}
          </text>
        </g>
      )}
      {(!crowded || before) && (
        <text class="note" x={right - 6} y={floor - 8} text-anchor="end">
          {words.zone}
        </text>
      )}
      <g class="line-end tone-b">
        <text
          x={x(now[0]) + (before ? -12 : 9)}
          y={y(now[1]) + (before ? -12 : 22)}
          text-anchor={before ? "end" : "start"}
        >
          {words.done}
        </text>
        <Handle
          frame={frame}
          at={[x(now[0]), y(now[1])]}
          onMove={
            props.onMove &&
            ((px, py) =>
              props.onMove?.(
                invert(px, [frame.left, right], props.x),
                Math.max(0, invert(py, [floor, frame.top], [0, yTicks.at(-1) as number])),
              ))
          }
        />
      </g>
    </g>
  );
}

function invert(at: number, range: readonly [number, number], domain: readonly [number, number]): number {
  const share = Math.min(1, Math.max(0, (at - range[0]) / (range[1] - range[0])));
  return domain[0] + share * (domain[1] - domain[0]);
}
