import { ValueAxis } from "./Axes.tsx";
import { type Frame, linear, niceTicks } from "./frame.ts";

interface Bar {
  readonly value: number;
  /** Under the bar; empty where there is no room. */
  readonly label: string;
  /** Said for the bar to whoever points at it. */
  readonly title: string;
}

interface Props {
  readonly frame: Frame;
  readonly whole: readonly Bar[];
  readonly chosenPart: number;
  /** The bars of the chosen part. */
  readonly parts: readonly Bar[];
  readonly chosen: number;
  readonly unit: string;
  readonly labelOf: (value: number) => string;
  readonly level: { readonly at: number; readonly label: string };
  readonly shown: string;
  readonly ghosts: readonly { readonly className: string; readonly parts: readonly number[] }[];
  onPart?: ((index: number) => void) | undefined;
  onChoose?: ((index: number) => void) | undefined;
}

/** A row of columns, and below it one of them taken apart into its own: the lower row sums to the column above. */
export function Drill(props: Props) {
  const { frame } = props;
  const narrow = frame.name === "narrow";
  const split = Math.round(frame.height * 0.36);
  const upper = { ...frame, top: narrow ? 12 : 16, height: split + frame.bottom - 8, up: 2 };
  const lower = { ...frame, top: split + (narrow ? 44 : 56), up: narrow ? 2 : 3 };
  const right = frame.width - frame.right;
  const top = row(upper, props.whole, right);
  const bottom = row(lower, props.parts, right, props.level.at);
  const opened = top.place(props.chosenPart);
  const chosen = bottom.place(props.chosen);
  const value = props.parts[props.chosen]?.value ?? 0;
  const turned = chosen.x > frame.left + (right - frame.left) * 0.6;

  return (
    <g>
      <ValueAxis
        frame={upper}
        y={top.y}
        unit=""
        ticks={top.ticks.map((at) => ({ at, label: props.labelOf(at) }))}
      />
      {props.whole.map((bar, index) => (
        <Column
          key={bar.title}
          {...top.place(index)}
          top={top.y(bar.value)}
          floor={top.floor}
          kind={index === props.chosenPart ? "on" : ""}
          bar={bar}
          onChoose={props.onPart && (() => props.onPart?.(index))}
        />
      ))}
      <path
        class="drill-lens"
        d={`M${opened.x} ${top.floor + 18}H${opened.x + opened.width}L${right} ${lower.top - 22}H${frame.left}Z`}
      />
      <ValueAxis
        frame={lower}
        y={bottom.y}
        unit=""
        ticks={bottom.ticks.map((at) => ({ at, label: props.labelOf(at) }))}
      />
      {props.parts.map((bar, index) => (
        <Column
          key={bar.title}
          {...bottom.place(index)}
          top={bottom.y(bar.value)}
          floor={bottom.floor}
          kind={index === props.chosen ? "chosen" : "on"}
          bar={bar}
          onChoose={props.onChoose && (() => props.onChoose?.(index))}
        />
      ))}
      {props.ghosts.map((ghost) =>
        ghost.parts.map((part, index) => {
          const { x, width } = bottom.place(index);
          return (
            <line
              key={`${ghost.className}-${index}`}
              class={`level tone-b ${ghost.className}`}
              x1={x}
              x2={x + width}
              y1={bottom.y(part)}
              y2={bottom.y(part)}
            />
          );
        }),
      )}
      <g class="level tone-a" data-series="level">
        <line x1={frame.left} x2={right} y1={bottom.y(props.level.at)} y2={bottom.y(props.level.at)} />
        <text
          x={turned ? frame.left + 4 : right}
          y={bottom.y(props.level.at) - 7}
          text-anchor={turned ? "start" : "end"}
        >
          {props.level.label}
        </text>
      </g>
      <g class="line-end tone-b">
        <text
          x={turned ? chosen.x - 5 : chosen.x + chosen.width + 5}
          y={Math.min(bottom.y(value) + 11, bottom.y(props.level.at) - 24)}
          text-anchor={turned ? "end" : "start"}
        >
          {props.shown}
        </text>
      </g>
    </g>
  );
}

function row(frame: Frame, bars: readonly Bar[], right: number, level = 0) {
  const ticks = niceTicks(0, Math.max(level, ...bars.map(({ value }) => value)) || 1, frame.up);
  const floor = frame.height - frame.bottom;
  const slot = (right - frame.left) / Math.max(1, bars.length);
  const width = Math.round(slot * 0.78 * 10) / 10;
  return {
    ticks,
    floor,
    y: linear([0, ticks.at(-1) as number], [floor, frame.top]),
    place: (index: number) => ({
      x: Math.round((frame.left + slot * index + (slot - width) / 2) * 10) / 10,
      width,
    }),
  };
}

function Column(props: {
  x: number;
  width: number;
  top: number;
  floor: number;
  kind: string;
  bar: Bar;
  onChoose: (() => void) | undefined;
}) {
  const { x, width, top, floor, bar } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the slider of the day does the same for the keyboard.
    <g class={`drill ${props.kind}`} data-column={bar.title} onClick={props.onChoose}>
      <title>{bar.title}</title>
      <rect class="drill-room" x={x} y={floor - 90} width={width} height={90} />
      <rect x={x} y={top} width={width} height={Math.max(0, Math.round((floor - top) * 10) / 10)} />
      {bar.label !== "" && (
        <text x={x + width / 2} y={floor + 15} text-anchor="middle">
          {bar.label}
        </text>
      )}
    </g>
  );
}
