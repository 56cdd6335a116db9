import { CategoryAxis, ValueAxis } from "./Axes.tsx";
import type { Frame, Ghost } from "./frame.ts";
import { linear, niceTicks, wordWidth } from "./frame.ts";

export interface Side {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly tone: "a" | "b";
}

interface Props {
  readonly frame: Frame;
  readonly unit: string;
  /** Cost per unit of time; what has been spent (sunk); what going on would still cost. */
  readonly rate: number;
  readonly gone: number;
  readonly ahead: number;
  readonly span: number;
  readonly level: { readonly at: number; readonly label: string };
  readonly words: {
    readonly gone: string;
    readonly now: string;
    /** Where the meter passes the level. */
    readonly crossing: string;
    /** Above the two ways on. */
    readonly onward: string;
  };
  /** The two ways on from here. */
  readonly sides: readonly Side[];
  readonly ghosts: readonly { readonly tone: Ghost; readonly gone: number; readonly rate: number }[];
  readonly tickOf: (value: number) => string;
  readonly labelOf: (value: number) => string;
}

const round = (value: number) => Math.round(value * 10) / 10;

export const meterHeight = { wide: 400, narrow: 350 };

/** Where the meter ends and the ways on begin. */
export function meterPlot(frame: Frame): { right: number; bottom: number } {
  return frame.name === "wide"
    ? { right: 440, bottom: frame.height - frame.bottom }
    : { right: frame.width - frame.right, bottom: 190 };
}

/**
 * A meter that has been running: the part behind now is gone whatever happens, the part ahead is what can still be
 * decided, and beside it stand the two ways on.
 */
export function Meter(props: Props) {
  const { frame, rate, gone, ahead, span, level, words } = props;
  const plot = meterPlot(frame);
  const inner: Frame = {
    ...frame,
    right: frame.width - plot.right,
    bottom: frame.height - plot.bottom,
    top: frame.top + 6,
  };
  const most = Math.max(rate * span, level.at * 1.4, 1);
  const yTicks = niceTicks(0, most, 4);
  const x = linear([0, span], [inner.left, plot.right]);
  const y = linear([0, yTicks.at(-1) as number], [plot.bottom, inner.top]);
  const now = x(gone);
  // The meter's line runs from below on the left to above on the right: its name stands clear of it.
  const hasRoomBefore = x(level.at / rate) - inner.left > wordWidth(words.crossing) + 4;
  // Below the crossing its name may reach the floor, where that of what is gone stands, on either side of now.
  const crossing = x(level.at / rate) + 8;
  const isLow = !hasRoomBefore && y(level.at) + 18 > plot.bottom - 30;
  const crossingEnd = isLow ? crossing + wordWidth(words.crossing) : inner.left;
  const wordAt = wordSide(
    now - Math.max(inner.left, crossingEnd),
    (isLow && crossing > now ? crossing : plot.right) - now,
    y(0) - y(rate * gone),
    wordWidth(words.gone) + 8,
  );
  const ticks = niceTicks(0, span, 3).filter((at) => at <= span);
  return (
    <g>
      <ValueAxis
        frame={inner}
        y={y}
        unit={props.unit}
        ticks={yTicks.map((at) => ({ at, label: props.labelOf(at) }))}
      />
      <CategoryAxis frame={inner} x={x} ends ticks={ticks.map((at) => ({ at, label: props.tickOf(at) }))} />
      <path class="meter-gone" data-series="gone" d={`M${x(0)} ${y(0)}L${now} ${y(rate * gone)}V${y(0)}Z`} />
      {props.ghosts.map((ghost) => (
        <path
          key={ghost.tone}
          class={`line tone-a ghost pin-${ghost.tone}`}
          d={`M${x(0)} ${y(0)}L${x(Math.min(span, ghost.gone))} ${y(ghost.rate * Math.min(span, ghost.gone))}`}
        />
      ))}
      <path class="meter-past" data-series="past" d={`M${x(0)} ${y(0)}L${now} ${y(rate * gone)}`} />
      <path
        class="line tone-b meter-next"
        data-series="ahead"
        d={`M${now} ${y(rate * gone)}L${x(Math.min(span, gone + ahead))} ${y(rate * Math.min(span, gone + ahead))}`}
      />
      <g class="meter-now">
        <line x1={now} x2={now} y1={inner.top} y2={plot.bottom} />
      </g>
      <g class="limit">
        <line x1={inner.left} x2={plot.right} y1={y(level.at)} y2={y(level.at)} />
        <text x={plot.right} y={y(level.at) - 6} text-anchor="end">
          {level.label}
        </text>
      </g>
      {rate > 0 && level.at / rate <= span && (
        <g class="meter-crossing" data-series="crossing">
          <circle cx={x(level.at / rate)} cy={y(level.at)} r="4.5" />
          <text
            x={x(level.at / rate) + (hasRoomBefore ? -4 : 8)}
            y={y(level.at) + (hasRoomBefore ? -8 : 18)}
            text-anchor={hasRoomBefore ? "end" : "start"}
          >
            {words.crossing}
          </text>
        </g>
      )}
      <g class="meter-now">
        <circle cx={now} cy={y(rate * gone)} r="6" />
        <text x={now} y={inner.top - 6} text-anchor={gone > span / 2 ? "end" : "start"}>
          {words.now}
        </text>
      </g>
      {wordAt && (
        <text
          class="meter-word"
          x={round(now + (wordAt === "end" ? -8 : 8))}
          y={plot.bottom - 10}
          text-anchor={wordAt}
        >
          {words.gone}
        </text>
      )}
      <Sides {...props} plot={plot} />
    </g>
  );
}

/** What is gone is written under the line where the line is high enough above it, else behind now. */
function wordSide(
  before: number,
  behind: number,
  height: number,
  width: number,
): "start" | "end" | undefined {
  if (before > width && (height * (before - width)) / before > 24) return "end";
  return behind > width ? "start" : before > width ? "end" : undefined;
}

function Sides({ frame, sides, plot, words }: Props & { plot: { right: number; bottom: number } }) {
  const isWide = frame.name === "wide";
  const from = isWide ? plot.right + 40 : 2;
  const room = frame.width - from - 6;
  const most = Math.max(1, ...sides.map(({ value }) => Math.abs(value)));
  return (
    <g>
      <text x={from} y={isWide ? 64 : plot.bottom + 46}>
        {words.onward}
      </text>
      {sides.map((side, index) => {
        const top = isWide ? 104 + index * 96 : plot.bottom + 72 + index * 52;
        const width = Math.max(2, round((Math.abs(side.value) / most) * room * 0.98));
        return (
          <g key={side.id} class={`bars-row tone-${side.tone}`} data-bar={side.id}>
            <text class="bars-name" x={from} y={top}>
              {side.label}
            </text>
            <text class="bars-value" x={from + room} y={top} text-anchor="end">
              {side.shown}
            </text>
            <rect
              class={side.value < 0 ? "bars-out" : "bars-bar"}
              x={from}
              y={top + 8}
              width={width}
              height={isWide ? 26 : 18}
              rx="2"
            />
          </g>
        );
      })}
    </g>
  );
}
