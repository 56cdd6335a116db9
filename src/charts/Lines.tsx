import { CategoryAxis, type Tick, ValueAxis } from "./Axes.tsx";
import { type Frame, type Ghost, linear, niceTicks, wordWidth } from "./frame.ts";

export interface Line {
  readonly id: string;
  readonly tone: "a" | "b" | "c";
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Written at the end of the line, with its last value. */
  readonly label: string;
  /** A pinned state: thin and pale behind the present one. */
  readonly ghost?: Ghost;
}

/** A place on a line that is named. */
export interface LineDot {
  readonly id: string;
  readonly tone: Line["tone"];
  readonly at: readonly [x: number, y: number];
  readonly label: string;
}

interface Props {
  readonly frame: Frame;
  readonly lines: readonly Line[];
  readonly curve: "step" | "straight";
  readonly x: readonly [number, number];
  readonly xTicks: readonly Tick[];
  readonly unit: string;
  /** The lowest value that must be visible, 0 unless the chart is about differences. */
  readonly floor?: number;
  readonly labelOf: (value: number) => string;
  readonly dots?: readonly LineDot[];
}

/** Labels at the line ends keep at least this distance, so that two ends that meet stay readable. */
const lineHeight = 17;

export function Lines(props: Props) {
  const { frame, lines } = props;
  const all = lines.flatMap(({ points }) => points.map(([, y]) => y));
  const yTicks = niceTicks(Math.min(props.floor ?? 0, ...all), Math.max(...all), frame.up);
  const x = linear(props.x, [frame.left, frame.width - frame.right]);
  const y = linear([yTicks[0] as number, yTicks.at(-1) as number], [frame.height - frame.bottom, frame.top]);
  const path = (points: Line["points"]) =>
    points
      .map(([at, value], index) => {
        if (index === 0) return `M${x(at)},${y(value)}`;
        return props.curve === "step" ? `H${x(at)}V${y(value)}` : `L${x(at)},${y(value)}`;
      })
      .join("");
  const ends = lines
    .filter(({ ghost, points }) => !ghost && points.length > 0)
    .map((it) => ({ ...it, end: it.points.at(-1) as readonly [number, number] }))
    .sort((p, q) => q.end[1] - p.end[1]);
  let above = Number.NEGATIVE_INFINITY;
  /** Whether a line goes through the room of a word that stands on a base. */
  const passes = (points: Line["points"], [from, to]: readonly [number, number], base: number) =>
    points.some(([px, py], index) => {
      const [qx, qy] = points[index + 1] ?? [px, py];
      if (x(qx) < from || x(px) > to) return false;
      const share = (at: number) =>
        props.curve === "step" || qx === px
          ? [py, x(qx) <= to ? qy : py]
          : [py + ((qy - py) * (Math.min(Math.max(at, x(px)), x(qx)) - x(px))) / (x(qx) - x(px))];
      const heights = [...share(from), ...share(to)].map(y);
      return Math.min(...heights) < base + 4 && Math.max(...heights) > base - 12;
    });
  const xTicks = props.xTicks.length > frame.across ? thin(props.xTicks, frame.across) : props.xTicks;

  return (
    <g>
      <ValueAxis
        frame={frame}
        y={y}
        unit={props.unit}
        ticks={yTicks.map((at) => ({ at, label: props.labelOf(at) }))}
      />
      <CategoryAxis frame={frame} x={x} ticks={xTicks} ends />
      {lines.map((it) => (
        <path
          key={it.id}
          class={`line tone-${it.tone}${it.ghost ? ` ghost pin-${it.ghost}` : ""}`}
          data-series={it.id}
          d={path(it.points)}
        />
      ))}
      {props.dots?.map(({ id, tone, at, label }) => {
        const [cx, cy] = [x(at[0]), y(at[1])];
        const right = cx > (frame.left + frame.width - frame.right) / 2;
        return (
          <g key={id} class={`line-end tone-${tone}`} data-dot={id}>
            <circle cx={cx} cy={cy} r="4.5" />
            {label && (
              <text
                x={right ? cx - 9 : cx + 9}
                y={Math.min(cy + 17, frame.height - frame.bottom - 5)}
                text-anchor={right ? "end" : "start"}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
      {ends.map((it) => {
        // A line that stops early has no room before it.
        const early = x(it.end[0]) < (frame.left + frame.width) / 2;
        const over = Math.max(y(it.end[1]) - 9, above + lineHeight, frame.top - 4);
        const under = Math.max(y(it.end[1]) + 19, above + lineHeight);
        // Above its end, unless another line runs there and none below.
        const from = x(it.end[0]) - 22 - wordWidth(it.label);
        const crossed = (base: number) =>
          ends.some(({ points, end }) => end !== it.end && passes(points, [from, x(it.end[0]) - 10], base));
        const at =
          !early && crossed(over) && !crossed(under) && under < frame.height - frame.bottom - 4
            ? under
            : over;
        above = at;
        return (
          <g key={it.id} class={`line-end tone-${it.tone}`}>
            <circle cx={x(it.end[0])} cy={y(it.end[1])} r="4.5" />
            <text x={x(it.end[0]) + (early ? 10 : -10)} y={at} text-anchor={early ? "start" : "end"}>
              {it.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Every k-th tick, the last always. */
function thin(all: readonly Tick[], most: number): Tick[] {
  const every = Math.ceil((all.length - 1) / (most - 1));
  return all.filter((_, index) => (all.length - 1 - index) % every === 0);
}
