import { CategoryAxis, type Tick } from "./Axes.tsx";
import { type Frame, type Ghost, linear } from "./frame.ts";
import { sparse, through } from "./path.ts";

export interface Ridge {
  readonly id: string;
  readonly tone: "a" | "b" | "c";
  readonly label: string;
  /** A second line under the label. */
  readonly note: string;
  /** Probability density over the axis. Each row is scaled to its own peak, so heights are not comparable between rows. */
  readonly points: readonly (readonly [x: number, density: number])[];
  /** The value that the sentence names, such as a mean. */
  readonly mark: number;
  readonly ghosts?: readonly { readonly pin: Ghost; readonly mark: number }[];
}

interface Props {
  readonly frame: Frame;
  readonly ridges: readonly Ridge[];
  readonly x: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** A reference value, such as 0, drawn as a line through all rows. */
  readonly zero?: number;
}

/** Where the rows of a ridgeline chart stand, for the chart and for what is grabbed in it. */
export function ridgePlaces({ frame, x: domain, count }: Pick<Props, "frame" | "x"> & { count: number }) {
  const [left, right] = [14, frame.width - 14];
  const x = linear(domain, [left, right]);
  const top = frame.name === "wide" ? 6 : 2;
  const row = (frame.height - frame.bottom - top) / Math.max(1, count);
  return {
    left,
    right,
    top,
    x,
    // Each curve leaves space for two lines of text above it.
    room: row - 44,
    within: (at: number) => Math.min(right, Math.max(left, x(at))),
    floorOf: (index: number) => Math.round((top + row * (index + 1)) * 10) / 10,
    valueAt: (at: number) => domain[0] + ((at - left) / (right - left)) * (domain[1] - domain[0]),
  };
}

/** A ridgeline chart: probability densities in rows over one shared axis, to compare their location and width. */
export function Ridges({ frame, ridges, x: domain, ticks, zero }: Props) {
  const { left, right, top, x, room, within, floorOf } = ridgePlaces({
    frame,
    x: domain,
    count: ridges.length,
  });
  return (
    <g>
      {zero !== undefined && zero > domain[0] && zero < domain[1] && (
        <line class="axis-zero" x1={x(zero)} x2={x(zero)} y1={top} y2={frame.height - frame.bottom} />
      )}
      <CategoryAxis frame={{ ...frame, left, right: 14 }} x={x} ticks={ticks} ends />
      {ridges.map((ridge, index) => {
        const floor = floorOf(index);
        const peak = Math.max(...ridge.points.map(([, density]) => density)) || 1;
        const y = linear([0, peak], [floor, floor - room]);
        // The baseline is closed with one stroke: half the path data of an area with both edges.
        // A fifth of a pixel is not seen; the page carries each hill twice.
        const crest = through(sparse(ridge.points, peak / room / 5), within, y);
        const anchor = within(ridge.mark) > frame.width / 2 ? "start" : "end";
        return (
          <g key={ridge.id} class={`ridge tone-${ridge.tone}`}>
            <line class="axis-grid" x1={left} x2={right} y1={floor} y2={floor} />
            <path
              data-series={ridge.id}
              d={crest ? `${crest}V${floor}H${within(ridge.points[0]?.[0] ?? 0)}Z` : ""}
            />
            {ridge.ghosts?.map(({ pin, mark }) => (
              <line
                key={pin}
                class={`ghost pin-${pin}`}
                x1={within(mark)}
                x2={within(mark)}
                y1={Math.round((floor - room) * 10) / 10}
                y2={floor}
              />
            ))}
            <line
              class="ridge-mark"
              x1={within(ridge.mark)}
              x2={within(ridge.mark)}
              y1={Math.round((floor - room) * 10) / 10}
              y2={floor}
            />
            <text
              class="ridge-label"
              x={anchor === "start" ? left : right}
              y={floor - room - 23}
              text-anchor={anchor}
            >
              {ridge.label}
            </text>
            <text
              class="ridge-note"
              x={anchor === "start" ? left : right}
              y={floor - room - 7}
              text-anchor={anchor}
            >
              {ridge.note}
            </text>
          </g>
        );
      })}
    </g>
  );
}
