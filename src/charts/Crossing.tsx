import { CategoryAxis, ValueAxis } from "./Axes.tsx";
import { type Frame, linear, niceTicks, wordWidth } from "./frame.ts";
import { between, through } from "./path.ts";

type Point = readonly [x: number, y: number];

export interface CrossingLine {
  readonly id: string;
  readonly tone: "a" | "b" | "c";
  readonly points: readonly Point[];
  /** Written at the end of the line. */
  readonly label: string;
  /** Classes of a pinned state, `ghost pin-1`. */
  readonly ghost?: string;
}

/** The room between two lines, coloured by who is ahead. */
export interface Gap {
  readonly kind: "loss" | "gain";
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

export interface Spot {
  readonly id: string;
  readonly at: Point;
  readonly label: string;
}

interface Props {
  readonly frame: Frame;
  readonly lines: readonly CrossingLine[];
  readonly x: readonly [number, number];
  /** Values that must be in sight besides those of the lines. */
  readonly reach?: readonly number[];
  readonly unit: string;
  readonly xLabelOf: (value: number) => string;
  readonly yLabelOf: (value: number) => string;
  readonly gaps?: readonly Gap[];
  readonly spots?: readonly Spot[];
  /** A level across the chart with its name. */
  readonly level?: { readonly at: number; readonly label: string };
  /** Where the reader stands on the axis, with what is true there. */
  readonly cursor?: { readonly at: number; readonly label: string };
  /** Called with the position of a finger or pointer in the units of the axes. */
  onPick?: ((x: number, y: number) => void) | undefined;
  onRelease?: () => void;
}

/** Where a place on the axes stands in the frame. */
export function crossingScales(props: Pick<Props, "frame" | "lines" | "x" | "reach" | "level">) {
  const { frame, lines } = props;
  const right = frame.width - frame.right;
  const floor = frame.height - frame.bottom;
  const values = [
    ...lines.flatMap(({ points }) => points.map(([, value]) => value)),
    ...(props.level ? [props.level.at] : []),
    ...(props.reach ?? []),
  ];
  const yTicks = niceTicks(Math.min(0, ...values), Math.max(...values), frame.up);
  const x = linear(props.x, [frame.left, right]);
  const y = linear([yTicks[0] as number, yTicks.at(-1) as number], [floor, frame.top]);
  return { x, y, yTicks, right };
}

/** Lines that cross, the room between them, and a place on the axis that can be dragged. */
export function Crossing(props: Props) {
  const { frame, lines } = props;
  const { x, y, yTicks, right } = crossingScales(props);
  const xTicks = niceTicks(props.x[0], props.x[1], frame.across - 1).filter(
    (at) => at >= props.x[0] && at <= props.x[1],
  );

  const here = props.cursor ? x(props.cursor.at) : 0;
  const levelFrom = here < frame.left + 60 ? Math.max(frame.left + 4, here + 6) : frame.left + 4;
  // The name of the level goes to the end where no line runs through it.
  const isLevelFree = !lines.some(({ points }) =>
    points.some(
      ([at, value]) =>
        props.level &&
        x(at) > right - wordWidth(props.level.label) - 8 &&
        Math.abs(y(value) - y(props.level.at) + 8) < 12,
    ),
  );

  return (
    <g>
      {(props.gaps ?? []).map((gap) => (
        <path key={gap.kind} class={`gap ${gap.kind}`} data-gap={gap.kind} d={between(gap.points, x, y)} />
      ))}
      <ValueAxis
        frame={frame}
        y={y}
        unit={props.unit}
        ticks={yTicks.map((at) => ({ at, label: props.yLabelOf(at) }))}
      />
      <CategoryAxis frame={frame} x={x} ticks={xTicks.map((at) => ({ at, label: props.xLabelOf(at) }))} />
      {props.level && (
        <g class="limit">
          <line x1={frame.left} x2={right} y1={y(props.level.at)} y2={y(props.level.at)} />
          <text
            x={isLevelFree ? right : levelFrom}
            y={y(props.level.at) - 6}
            text-anchor={isLevelFree ? "end" : "start"}
          >
            {props.level.label}
          </text>
        </g>
      )}
      {lines.map((it) => (
        <path
          key={it.id}
          class={`line tone-${it.tone} ${it.ghost ?? ""}`.trim()}
          data-series={it.id}
          d={through(it.points, x, y)}
        />
      ))}
      <Ends frame={frame} lines={lines} x={x} y={y} below={props.cursor ? 8 : -4} />
      {props.cursor && <Cursor frame={frame} at={x(props.cursor.at)} label={props.cursor.label} />}
      {(props.spots ?? []).map((spot) => (
        <SpotMark key={spot.id} frame={frame} x={x(spot.at[0])} y={y(spot.at[1])} spot={spot} />
      ))}
      {props.onPick && (
        <Pad {...props} onPick={props.onPick} heights={[yTicks[0] as number, yTicks.at(-1) as number]} />
      )}
    </g>
  );
}

const lineHeight = 17;

/** Names at the ends of the lines, far enough apart to be read. */
function Ends(props: {
  frame: Frame;
  lines: readonly CrossingLine[];
  x: (value: number) => number;
  y: (value: number) => number;
  /** How far under the top of the plot they keep, where another name stands at the top. */
  below: number;
}) {
  const ends = props.lines
    .filter(({ label, points }) => label !== "" && points.length > 0)
    .map((it) => ({ ...it, end: it.points.at(-1) as Point }))
    .sort((p, q) => q.end[1] - p.end[1]);
  let above = Number.NEGATIVE_INFINITY;
  return (
    <>
      {ends.map((it) => {
        const at = Math.max(props.y(it.end[1]) - 9, above + lineHeight, props.frame.top + props.below);
        above = at;
        return (
          <g key={it.id} class={`line-end tone-${it.tone}`}>
            <text x={props.x(it.end[0])} y={at} text-anchor="end">
              {it.label}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Cursor({ frame, at, label }: { frame: Frame; at: number; label: string }) {
  const turned = at > frame.left + (frame.width - frame.left - frame.right) * 0.5;
  return (
    <g class="cursor" data-cursor={at}>
      <line x1={at} x2={at} y1={frame.top - 12} y2={frame.height - frame.bottom} />
      <path d={`M${at - 7} ${frame.top - 20}h14l-7 9z`} />
      <text x={at + (turned ? -12 : 12)} y={frame.top - 10} text-anchor={turned ? "end" : "start"}>
        {label}
      </text>
    </g>
  );
}

function SpotMark(props: { frame: Frame; x: number; y: number; spot: Spot }) {
  const { frame, x, y, spot } = props;
  const turned = x > frame.left + (frame.width - frame.left - frame.right) * 0.55;
  return (
    <g class="line-end tone-answer" data-spot={spot.id}>
      <circle cx={x} cy={y} r="5" />
      <text x={x + (turned ? -10 : 10)} y={y + (turned ? -10 : 20)} text-anchor={turned ? "end" : "start"}>
        {spot.label}
      </text>
    </g>
  );
}

/** The whole plot can be dragged sideways; a vertical swipe still scrolls the page. */
function Pad({
  frame,
  x,
  heights: [low, high],
  onPick,
  onRelease,
}: Props & { heights: readonly [number, number]; onPick: (x: number, y: number) => void }) {
  const pick = (event: PointerEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const down =
      (((event.clientY - box.top) / box.height) * (frame.height - frame.bottom) - frame.top) /
      (frame.height - frame.bottom - frame.top);
    onPick(x[0] + share * (x[1] - x[0]), high - down * (high - low));
  };
  return (
    <rect
      class="pad"
      x={frame.left}
      y={0}
      width={frame.width - frame.left - frame.right}
      height={frame.height - frame.bottom}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pick(event);
      }}
      onPointerMove={(event) => event.buttons > 0 && pick(event)}
      onPointerUp={onRelease}
      onPointerCancel={onRelease}
    />
  );
}
