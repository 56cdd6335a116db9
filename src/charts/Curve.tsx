import { CategoryAxis, ValueAxis } from "./Axes.tsx";
import { type Frame, linear, niceTicks } from "./frame.ts";
import { Handle } from "./Handle.tsx";
import { through } from "./path.ts";

type Point = readonly [x: number, y: number];

export interface Mark {
  readonly id: string;
  readonly at: Point;
  readonly label: string;
  /** On which side of the point its name stands, if there is room. */
  readonly side: "left" | "right";
  /** The present state: it can be dragged along the axis. */
  readonly present?: boolean;
}

interface Props {
  readonly frame: Frame;
  readonly points: readonly Point[];
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly unit: string;
  readonly xLabelOf: (value: number) => string;
  readonly yLabelOf: (value: number) => string;
  readonly marks: readonly Mark[];
  readonly ghosts: readonly { readonly className: string; readonly points: readonly Point[] }[];
  onMove?: ((x: number) => void) | undefined;
}

/** A curve with named points on it. */
export function Curve(props: Props) {
  const { frame } = props;
  const right = frame.width - frame.right;
  const floor = frame.height - frame.bottom;
  const x = linear(props.x, [frame.left, right]);
  const y = linear(props.y, [floor, frame.top]);
  const xTicks = niceTicks(props.x[0], props.x[1], frame.across - 1).filter(
    (at) => at >= props.x[0] && at <= props.x[1],
  );
  const present = props.marks.find((mark) => mark.present);
  const yTicks = niceTicks(props.y[0], props.y[1], frame.up);

  return (
    <g>
      <ValueAxis
        frame={frame}
        y={y}
        unit={props.unit}
        ticks={yTicks.map((at) => ({ at, label: props.yLabelOf(at) }))}
      />
      <CategoryAxis frame={frame} x={x} ticks={xTicks.map((at) => ({ at, label: props.xLabelOf(at) }))} />
      {props.ghosts.map((ghost) => (
        <path
          key={ghost.className}
          class={`line tone-b ${ghost.className}`}
          d={through(ghost.points, x, y)}
        />
      ))}
      <path class="line tone-b" data-series="curve" d={through(props.points, x, y)} />
      {props.marks.map((mark) => {
        const [px, py] = [x(mark.at[0]), y(mark.at[1])];
        const turned = mark.side === "left" ? px > frame.left + 100 : px > right - 110;
        // A name that would stand under the present one is left out; the table has it.
        const hidden =
          !mark.present &&
          present !== undefined &&
          Math.abs(px - x(present.at[0])) < (turned ? 14 : 100) &&
          Math.abs(py - y(present.at[1])) < 26;
        return (
          <g key={mark.id} class={mark.present ? "line-end tone-b" : "line-end"} data-mark={mark.id}>
            {mark.present && <line class="drop" x1={px} x2={px} y1={py} y2={floor} />}
            {mark.present ? (
              <Handle
                frame={frame}
                at={[px, py]}
                onMove={
                  props.onMove &&
                  ((to) => {
                    const share = Math.min(1, Math.max(0, (to - frame.left) / (right - frame.left)));
                    props.onMove?.(props.x[0] + share * (props.x[1] - props.x[0]));
                  })
                }
              />
            ) : (
              <circle cx={px} cy={py} r="4" />
            )}
            {!hidden && (
              <text
                x={px + (turned ? -12 : 14)}
                y={turned ? py - 6 : Math.min(py + 17, floor - 6)}
                text-anchor={turned ? "end" : "start"}
              >
                {mark.label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
