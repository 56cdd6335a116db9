import { CategoryAxis, type Tick, ValueAxis } from "./Axes.tsx";
import { type Frame, type Ghost, linear, niceTicks, wordWidth } from "./frame.ts";
import { through } from "./path.ts";

export interface Curve {
  readonly id: string;
  readonly tone: "a" | "b" | "c";
  readonly label: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Whether the area down to zero is filled. */
  readonly filled?: boolean;
  readonly ghost?: Ghost;
}

/** A place on the axis with its name. */
export interface CurveMark {
  readonly id: string;
  readonly at: number;
  readonly label: string;
  readonly tone: "a" | "b" | "c";
}

export interface CurvesProps {
  readonly frame: Frame;
  readonly curves: readonly Curve[];
  readonly marks: readonly CurveMark[];
  readonly x: readonly [number, number];
  readonly ticks: readonly Tick[];
  readonly labelOf: (value: number) => string;
  /** The value axis is drawn only where heights mean something. */
  readonly bare?: boolean;
  readonly ceiling?: number;
}

type Placing = Pick<CurvesProps, "frame" | "curves" | "marks" | "x" | "bare" | "ceiling">;

/** Where the plot stands, and its scales. */
export function curveScales({ frame, curves, marks, x: domain, bare, ceiling }: Placing) {
  const left = bare ? 14 : frame.left;
  const right = frame.width - frame.right;
  const all = curves.flatMap(({ points }) => points.map(([, y]) => y));
  const yTicks = niceTicks(Math.min(0, ...all), ceiling ?? Math.max(...all), frame.up);
  const shown = marks.filter(({ at }) => at >= domain[0] && at <= domain[1]);
  const top = 14 + 18 * (shown.length + 1);
  const floor = frame.height - frame.bottom;
  const x = linear(domain, [left, right]);
  const y = linear([yTicks[0] as number, yTicks.at(-1) as number], [floor, top]);
  return { left, right, yTicks, shown, floor, x, y };
}

/** Whether a name stands before its line: where it has room, and where the lines of the names above do not cross it. */
function isBefore(at: number, label: string, left: number, right: number, lines: readonly number[]): boolean {
  const width = wordWidth(label) + 6;
  const room = { before: at - width >= left, behind: at + width <= right };
  const crossed = {
    before: lines.some((line) => line < at && line > at - width),
    behind: lines.some((line) => line > at && line < at + width),
  };
  const usual = at > (left + right) / 2 ? "before" : "behind";
  const other = usual === "before" ? "behind" : "before";
  const side = crossed[usual] && !crossed[other] && room[other] ? other : usual;
  return side === "before";
}

/** Curves over a number, with places on it marked. The names of marks stand above the curves, each on a line of its own. */
export function Curves(props: CurvesProps) {
  const { frame, curves, ticks, labelOf, bare } = props;
  const { left, right, yTicks, shown, floor, x, y } = curveScales(props);
  /** The closed area between the curve and zero. */
  const wash = (points: Curve["points"]) => {
    const [first, last] = [points[0], points.at(-1)];
    return first && last ? `${through(points, x, y)}V${y(0)}H${x(first[0])}Z` : "";
  };
  const named = curves.filter(({ ghost, label }) => !ghost && label !== "");
  const inner = { ...frame, left };
  return (
    <g>
      {bare ? undefined : (
        <ValueAxis frame={inner} y={y} unit="" ticks={yTicks.map((at) => ({ at, label: labelOf(at) }))} />
      )}
      <CategoryAxis frame={inner} x={x} ticks={ticks} ends />
      {curves.map((curve) => (
        <g key={curve.id} class={`tone-${curve.tone}`}>
          {curve.filled && <path class="wash" d={wash(curve.points)} />}
          <path
            class={`line tone-${curve.tone}${curve.ghost ? ` ghost pin-${curve.ghost}` : ""}`}
            data-series={curve.id}
            d={through(curve.points, x, y)}
          />
        </g>
      ))}
      <g class="legend">
        {named.map((curve, index) => {
          const at = left + index * ((right - left) / Math.max(2, named.length));
          return (
            <g key={curve.id} class={`tone-${curve.tone}`}>
              <path class={`line tone-${curve.tone}`} d={`M${at} 10h22`} />
              <text x={at + 28} y={14}>
                {curve.label}
              </text>
            </g>
          );
        })}
      </g>
      {shown.map((mark, index) => {
        const at = x(mark.at);
        const level = 14 + 18 * (index + 1);
        const end = isBefore(
          at,
          mark.label,
          left,
          right,
          shown.slice(0, index).map((other) => x(other.at)),
        );
        return (
          <g key={mark.id} class={`curve-mark tone-${mark.tone}`} data-mark={mark.id}>
            <line x1={at} x2={at} y1={level - 10} y2={floor} />
            <text x={end ? at - 6 : at + 6} y={level} text-anchor={end ? "end" : "start"}>
              {mark.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
