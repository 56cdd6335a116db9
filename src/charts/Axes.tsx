import type { Frame, Scale } from "./frame.ts";

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export function ValueAxis(props: { frame: Frame; y: Scale; ticks: readonly Tick[]; unit: string }) {
  const { frame, y } = props;
  return (
    <g class="axis">
      <text class="axis-unit" x={frame.left - 8} y={frame.top - 16} text-anchor="end">
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
          x={x(at)}
          y={frame.height - frame.bottom + 20}
          text-anchor={props.ends && index === 0 ? "start" : props.ends && index === last ? "end" : "middle"}
        >
          {label}
        </text>
      ))}
    </g>
  );
}
