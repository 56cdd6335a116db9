import { CategoryAxis, type Tick, ValueAxis } from "./Axes.tsx";
import { type Frame, type Ghost, linear, niceTicks, type Scale, wordWidth } from "./frame.ts";
import { type Box, overlap, runsThrough } from "./label-room.ts";

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

/** A name takes this much room from top to bottom. */
const lineHeight = 17;
/** Where the baseline of a name may stand, counted from the end of its line: above it rather than below. */
const heights = [-9, 20, -26, 37, -43, 54];

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
  const corners = lines
    .filter(({ ghost }) => !ghost)
    .map(({ points }) => cornersOf(points, props.curve, x, y));
  const taken: Box[] = [];
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
        const [cx, cy] = [x(it.end[0]), y(it.end[1])];
        // A line that stops early has no room before it.
        const early = cx < (frame.left + frame.width) / 2;
        const width = wordWidth(it.label) + 6;
        const boxAt = (height: number): Box => {
          const bottom = Math.max(cy + height, frame.top - 4) + 3;
          const left = early ? cx + 10 : cx - 10 - width;
          return { left, right: left + width, top: bottom - lineHeight, bottom };
        };
        const apart = heights
          .map(boxAt)
          .filter((box) => box.bottom < frame.height - frame.bottom && !taken.some((it) => overlap(it, box)));
        const box = apart.find((box) => !corners.some((line) => isUnder(line, box))) ?? apart[0] ?? boxAt(-9);
        if (it.label !== "") taken.push(box);
        return (
          <g key={it.id} class={`line-end tone-${it.tone}`}>
            <circle cx={cx} cy={cy} r="4.5" />
            <text x={cx + (early ? 10 : -10)} y={box.bottom - 3} text-anchor={early ? "start" : "end"}>
              {it.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The points between which a line is straight, in pixels. */
function cornersOf(points: Line["points"], curve: Props["curve"], x: Scale, y: Scale) {
  return points.flatMap(([at, value], index): (readonly [number, number])[] => {
    const before = points[index - 1];
    return before && curve === "step"
      ? [
          [x(at), y(before[1])],
          [x(at), y(value)],
        ]
      : [[x(at), y(value)]];
  });
}

const isUnder = (corners: readonly (readonly [number, number])[], box: Box) =>
  corners.some((corner, index) => {
    const before = corners[index - 1];
    return before !== undefined && runsThrough(before, corner, box);
  });

/** Every k-th tick, the last always. */
function thin(all: readonly Tick[], most: number): Tick[] {
  const every = Math.ceil((all.length - 1) / (most - 1));
  return all.filter((_, index) => (all.length - 1 - index) % every === 0);
}
