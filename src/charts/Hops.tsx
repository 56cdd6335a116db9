import { CategoryAxis, type Tick, ValueAxis } from "./Axes.tsx";
import { type Frame, type Ghost, linear, niceTicks, type Scale } from "./frame.ts";

/** One way out and home: what went out, what came home, what was left of it for the next. */
export interface Hop {
  readonly from: number;
  readonly to: number;
  readonly out: number;
  readonly home: number;
  readonly left: number;
}

export interface Hopper {
  readonly id: string;
  readonly tone: "a" | "b";
  /** Stands on its coin. */
  readonly letter: string;
  /** What it came to, written above the plot. */
  readonly label: string;
  readonly start: number;
  readonly hops: readonly Hop[];
  readonly ghost?: Ghost;
}

export interface HopsProps {
  readonly frame: Frame;
  readonly hoppers: readonly Hopper[];
  readonly x: readonly [number, number];
  readonly xTicks: readonly Tick[];
  /** The lowest value that must be visible. */
  readonly floor: number;
  /** The name of what is taken on the way home. */
  readonly taken: string;
  readonly labelOf: (value: number) => string;
}

/** Less than a pixel of nothing is taken. */
const isTaken = ({ home, left }: Hop) => home - left > home * 1e-9;

export function hopScales({
  frame,
  hoppers,
  x,
  floor,
}: Pick<HopsProps, "frame" | "hoppers" | "x" | "floor">) {
  const tops = hoppers.flatMap(({ start, hops, ghost }) => [
    start,
    ...hops.map(({ home, left }) => (ghost ? left : Math.max(home, left))),
  ]);
  const yTicks = niceTicks(floor, Math.max(...tops), frame.up);
  return {
    yTicks,
    x: linear(x, [frame.left, frame.width - frame.right]),
    y: linear([yTicks[0] as number, yTicks.at(-1) as number], [frame.height - frame.bottom, frame.top]),
  };
}

/** The way of a coin as a curve of the second degree: its start, the point it is drawn to, its end. */
export function arcOf({ from, to, out, home }: Hop, x: Scale, y: Scale) {
  const [x1, y1, x2, y2] = [x(from), y(out), x(to), y(home)];
  const high = Math.min(30, (x2 - x1) * 0.5);
  return [
    [x1, y1],
    [Math.round((x1 + x2) * 5) / 10, Math.round((Math.min(y1, y2) - high) * 10) / 10],
    [x2, y2],
  ] as const;
}

/** Two coins that come to the same stand beside each other: the later one a coin's width before the end. */
export function endShift(hoppers: readonly Hopper[], at: number, y: Scale): number {
  const [first, own] = [hoppers[0], hoppers[at]].map((it) => y(it?.hops.at(-1)?.left ?? it?.start ?? 0));
  return at > 0 && Math.abs((first ?? 0) - (own ?? 0)) < 20 ? -20 : 0;
}

/**
 * Capital that goes out and comes home: each way is an arc, at its end the capital is a step higher, and what is taken
 * at the door falls from the arc to the step.
 */
export function Hops(props: HopsProps) {
  const { frame, hoppers, labelOf } = props;
  const { x, y, yTicks } = hopScales(props);
  const every = props.xTicks.length > frame.across ? 2 : 1;
  const floor = frame.height - frame.bottom;
  // Where the year begins at the bottom, the room is at the top.
  const word = hoppers.some(({ start }) => y(start) > floor - 40) ? frame.top + 20 : floor - 5;
  const hasTaken = hoppers.some(({ hops, ghost }) => !ghost && hops.some(isTaken));
  return (
    <g>
      <ValueAxis frame={frame} y={y} unit="" ticks={yTicks.map((at) => ({ at, label: labelOf(at) }))} />
      <CategoryAxis frame={frame} x={x} ticks={props.xTicks.filter((_, at) => at % every === 0)} ends />
      {hoppers.map(({ id, tone, ghost, start, hops }) => (
        <path
          key={id}
          class={`line tone-${tone}${ghost ? ` ghost pin-${ghost}` : ""}`}
          data-series={id}
          d={`M${x(props.x[0])},${y(start)}${hops.map(({ to, left }) => `H${x(to)}V${y(left)}`).join("")}H${x(props.x[1])}`}
        />
      ))}
      {hoppers
        .filter(({ ghost }) => !ghost)
        .map(({ id, tone, hops }) => (
          <g key={id} data-hops={id}>
            <path
              class={`line thin tone-${tone}`}
              stroke-opacity="0.6"
              d={hops
                .map((hop) => {
                  const [[x1, y1], [cx, cy], [x2, y2]] = arcOf(hop, x, y);
                  return `M${x1},${y1}Q${cx},${cy} ${x2},${y2}`;
                })
                .join("")}
            />
            {hops.some(isTaken) && (
              <path
                class="line tone-c"
                data-taken={id}
                d={hops.map(({ to, home, left }) => `M${x(to)},${y(home)}V${y(left)}`).join("")}
              />
            )}
          </g>
        ))}
      {hoppers
        .filter(({ ghost }) => !ghost)
        .map(({ id, tone, letter, label, start, hops }, at, all) => (
          <g key={id} class={`line-end tone-${tone}`}>
            <Coin
              x={x(props.x[1]) + endShift(all, at, y)}
              y={y(hops.at(-1)?.left ?? start)}
              letter={letter}
            />
            <Coin x={9 + (at * frame.width) / 2} y={frame.top - 18} letter={letter} />
            <text x={23 + (at * frame.width) / 2} y={frame.top - 13}>
              {label}
            </text>
          </g>
        ))}
      {hasTaken && (
        <g class="line-end tone-c">
          <path class="line tone-c" d={`M${frame.left + 8},${word - 4}h22`} />
          <text x={frame.left + 36} y={word}>
            {props.taken}
          </text>
        </g>
      )}
    </g>
  );
}

function Coin({ x, y, letter }: { x: number; y: number; letter: string }) {
  return (
    <>
      <circle cx={x} cy={y} r="9" />
      <text class="coin" x={x} y={y + 4.5} text-anchor="middle">
        {letter}
      </text>
    </>
  );
}
