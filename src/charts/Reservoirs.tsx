import { type Frame, linear } from "./frame.ts";

export interface Reservoir {
  readonly id: string;
  readonly tone: "a" | "b";
  readonly label: string;
  readonly level: number;
  /** What a month brings and takes, in the same unit; drawn as wide as it is. */
  readonly inflow: number;
  readonly outflow: number;
  readonly inLabel: string;
  readonly outLabel: string;
}

interface Props {
  readonly frame: Frame;
  /** From the top of the frame. */
  readonly height: number;
  /** Two. */
  readonly reservoirs: readonly Reservoir[];
  /** The level at which they are full. */
  readonly full: number;
}

const round = (value: number) => Math.round(value * 10) / 10;
/** The widest stream. */
const widest = 9;

/** Where two reservoirs stand, for the chart and for what is grabbed in it. */
export function reservoirPlaces({ frame, height, reservoirs, full }: Props) {
  const slot = (frame.width - 16) / 2;
  const width = round(slot * 0.46);
  const [top, floor] = [24, height - 14];
  const most = Math.max(1, ...reservoirs.flatMap(({ inflow, outflow }) => [inflow, outflow]));
  return {
    top,
    floor,
    width,
    left: (index: number) => round(8 + slot * index),
    /** How far a stream comes from, or goes. */
    reach: round(slot - width - 10),
    /** The middle of the streams. */
    inAt: top + 18,
    outAt: floor - 8,
    y: linear([0, Math.max(1, full)], [floor, top]),
    thickness: (flow: number) => (flow > 0 ? round(1 + (widest - 1) * (flow / most)) : 0),
  };
}

/** Two reservoirs: what comes in, what runs out, and how high the water stands in the end. */
export function Reservoirs(props: Props) {
  const { top, floor, width, left, reach, inAt, outAt, y, thickness } = reservoirPlaces(props);
  return (
    <g>
      {props.reservoirs.map((it, index) => {
        const [from, to] = [left(index), left(index) + width];
        const level = y(it.level);
        return (
          <g key={it.id} class={`line-end tone-${it.tone}`} data-reservoir={it.id}>
            <rect
              class="wash water"
              data-water={it.id}
              x={from}
              y={level}
              width={width}
              height={round(floor - level)}
            />
            <path class="meter-past" d={`M${from} ${top}V${floor}H${to}V${top}`} />
            <text x={from} y="14">
              {it.label}
            </text>
            <Stream at={inAt} from={to + reach} to={to} thickness={thickness(it.inflow)} />
            <Stream at={outAt} from={to} to={to + reach} thickness={thickness(it.outflow)} />
            <text class="note" x={to + 8} y={inAt - 9}>
              {it.inLabel}
            </text>
            <text class="note" x={to + 8} y={outAt - 14}>
              {it.outLabel}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** An arrow as thick as what flows. */
function Stream({ at, from, to, thickness }: { at: number; from: number; to: number; thickness: number }) {
  if (thickness === 0) return null;
  const way = to > from ? -1 : 1;
  const half = thickness / 2 + 3;
  return (
    <g>
      <rect
        class="column"
        x={Math.min(from, to + 7 * way)}
        y={round(at - thickness / 2)}
        width={Math.abs(from - to) - 7}
        height={thickness}
      />
      <path class="column" d={`M${to} ${at}l${8 * way} ${-half}v${2 * half}z`} />
    </g>
  );
}
