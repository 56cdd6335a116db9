import { CategoryAxis, type Tick } from "./Axes.tsx";
import { type Frame, type Ghost, linear, wordWidth } from "./frame.ts";

export interface Dot {
  readonly id: string;
  readonly value: number;
  /** Whether it counts into the mean. */
  readonly counts: boolean;
  readonly tone: "a" | "b";
  readonly label: string;
}

interface Props {
  readonly frame: Frame;
  readonly x: readonly [number, number];
  readonly xTicks: readonly Tick[];
  readonly dots: readonly Dot[];
  readonly means: readonly {
    readonly id: string;
    readonly at: number;
    readonly label: string;
    readonly tone: "a" | "b";
  }[];
  readonly ghosts: readonly { readonly tone: Ghost; readonly at: number }[];
}

const radius = 8;

/** People on a line of income; those who sit at the same place stand on one another. */
export function People({ frame, x: domain, xTicks, dots, means, ghosts }: Props) {
  const x = linear(domain, [frame.left, frame.width - frame.right]);
  const ground = frame.height - frame.bottom - 14;
  const taken: { x: number; level: number }[] = [];
  const placed = dots.map((dot) => {
    const at = x(dot.value);
    let level = 0;
    while (taken.some((other) => other.level === level && Math.abs(other.x - at) < 2 * radius + 1))
      level += 1;
    taken.push({ x: at, level });
    return { ...dot, at, y: ground - level * (2 * radius + 3) };
  });
  return (
    <g>
      <CategoryAxis frame={frame} x={x} ticks={xTicks} ends />
      {ghosts.map(({ tone, at }) => (
        <line
          key={tone}
          class={`dots-mean ghost pin-${tone}`}
          x1={x(at)}
          x2={x(at)}
          y1={frame.top + 24}
          y2={frame.height - frame.bottom}
        />
      ))}
      {means.map(({ id, at, label, tone }, index) => (
        <g key={id} class={`dots-mean tone-${tone}`} data-mean={id}>
          <line x1={x(at)} x2={x(at)} y1={frame.top + index * 22} y2={frame.height - frame.bottom} />
          <Beside frame={frame} x={x(at)} y={frame.top + index * 22 + 5} label={label} />
        </g>
      ))}
      {placed.map((dot) => (
        <g key={dot.id} class={`dot tone-${dot.tone}`} data-dot={dot.id}>
          <circle class={dot.counts ? "dot-in" : "dot-out"} cx={dot.at} cy={dot.y} r={radius} />
          {dot.label !== "" && (
            <text
              x={dot.at}
              y={dot.y - radius - 6}
              text-anchor={dot.at > frame.width * 0.8 ? "end" : "middle"}
            >
              {dot.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** A name on the side of its line on which it has room. */
function Beside({ frame, x, y, label }: { frame: Frame; x: number; y: number; label: string }) {
  const room = wordWidth(label) + 6;
  const before = x > room && (x > frame.width / 2 || x + room > frame.width);
  return (
    <text x={x + (before ? -6 : 6)} y={y} text-anchor={before ? "end" : "start"}>
      {label}
    </text>
  );
}
