import { type Frame, type Scale, wordWidth } from "./frame.ts";

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export function ValueAxis(props: { frame: Frame; y: Scale; ticks: readonly Tick[]; unit: string }) {
  const { frame, y } = props;
  const fits = wordWidth(props.unit) <= frame.left - 8;
  return (
    <g class="axis">
      <text
        class="axis-unit"
        x={fits ? frame.left - 8 : 0}
        y={frame.top - 16}
        text-anchor={fits ? "end" : "start"}
      >
        {props.unit}
      </text>
      {props.ticks.map(({ at, label }) => (
        <g key={at}>
          <line
            class={at === 0 ? "axis-zero" : "axis-grid"}
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={y(at)}
            y2={y(at)}
          />
          <text x={frame.left - 8} y={y(at) + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

export function CategoryAxis(props: { frame: Frame; x: Scale; ticks: readonly Tick[]; ends?: boolean }) {
  const { frame, x } = props;
  const last = props.ticks.length - 1;
  return (
    <g class="axis">
      <line
        class="axis-line"
        x1={frame.left}
        x2={frame.width - frame.right}
        y1={frame.height - frame.bottom}
        y2={frame.height - frame.bottom}
      />
      {props.ticks.map(({ at, label }, index) => (
        <text
          key={at}
          x={props.ends ? x(at) : within(frame, x(at), label)}
          y={frame.height - frame.bottom + 20}
          text-anchor={props.ends && index === 0 ? "start" : props.ends && index === last ? "end" : "middle"}
        >
          {label}
        </text>
      ))}
    </g>
  );
}

/** The middle of a word that would run out of the picture at either end. */
function within(frame: Frame, middle: number, word: string): number {
  const half = wordWidth(word) / 2;
  return Math.min(Math.max(middle, half), frame.width - half);
}
