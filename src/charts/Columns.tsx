import { CategoryAxis, type Tick, ValueAxis } from "./Axes.tsx";
import { type Frame, type Ghost, linear, niceTicks } from "./frame.ts";

export interface ColumnSeries {
  readonly id: string;
  readonly tone: "a" | "b" | "c";
  readonly label: string;
  readonly values: readonly number[];
  readonly ghost?: Ghost;
}

interface Props {
  readonly frame: Frame;
  readonly series: readonly ColumnSeries[];
  readonly ticks: readonly Tick[];
  readonly unit: string;
  readonly labelOf: (value: number) => string;
  /** A level across the chart with its name, such as the whole population. */
  readonly limit?: { readonly at: number; readonly label: string };
}

/** Columns side by side for each step; a pinned state is an outline. */
export function Columns({ frame, series, ticks, unit, labelOf, limit }: Props) {
  const solid = series.filter(({ ghost }) => !ghost);
  const steps = Math.max(1, ...series.map(({ values }) => values.length));
  const highest = Math.max(...series.flatMap(({ values }) => values), 0);
  const showsLimit = limit !== undefined && limit.at <= highest * 1.5;
  const yTicks = niceTicks(0, Math.max(highest, showsLimit ? limit.at : 0) || 1, frame.up);
  const y = linear([0, yTicks.at(-1) as number], [frame.height - frame.bottom, frame.top]);
  const slot = (frame.width - frame.left - frame.right) / steps;
  const width = Math.max(1, (slot * 0.76) / Math.max(1, solid.length));
  const place = (step: number, index: number) =>
    Math.round((frame.left + slot * step + slot * 0.12 + width * index) * 10) / 10;
  const x = (step: number) => Math.round((frame.left + slot * (step + 0.5)) * 10) / 10;
  const last = Math.max(...series.map(({ values }) => values.at(-1) ?? 0));
  /** The name of the limit stands over the first columns when the last would lie behind it. */
  const isEndTall = limit !== undefined && last > limit.at;
  const every = Math.ceil(ticks.length / (frame.across * 2));

  return (
    <g>
      <ValueAxis frame={frame} y={y} unit={unit} ticks={yTicks.map((at) => ({ at, label: labelOf(at) }))} />
      <CategoryAxis frame={frame} x={x} ticks={ticks.filter((_, index) => index % every === 0)} />
      {series.map((it) =>
        it.values.map((value, step) => (
          <rect
            key={`${it.id}-${step}`}
            class={`column tone-${it.tone}${it.ghost ? ` ghost pin-${it.ghost}` : ""}`}
            data-column={`${it.id}-${step}`}
            x={place(
              step,
              Math.max(
                0,
                solid.findIndex(({ tone }) => tone === it.tone),
              ),
            )}
            y={y(value)}
            width={Math.round(width * 10) / 10}
            height={Math.max(0, Math.round((y(0) - y(value)) * 10) / 10)}
          />
        )),
      )}
      {showsLimit && (
        <g class="limit">
          <line x1={frame.left} x2={frame.width - frame.right} y1={y(limit.at)} y2={y(limit.at)} />
          <text
            x={isEndTall ? frame.left + 4 : frame.width - frame.right}
            y={y(limit.at) - 6}
            text-anchor={isEndTall ? "start" : "end"}
          >
            {limit.label}
          </text>
        </g>
      )}
      <Legend frame={frame} series={solid} />
    </g>
  );
}

function Legend({ frame, series }: { frame: Frame; series: readonly ColumnSeries[] }) {
  return (
    <g class="legend">
      {series.map((it, index) => {
        const at = frame.left + 6 + index * (frame.name === "wide" ? 170 : 118);
        return (
          <g key={it.id} class={`tone-${it.tone}`}>
            <rect class={`column tone-${it.tone}`} x={at} y={frame.top - 24} width="11" height="11" />
            <text x={at + 17} y={frame.top - 14}>
              {it.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
