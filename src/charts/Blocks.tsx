import { type Tick, ValueAxis } from "./Axes.tsx";
import { type Frame, linear, niceTicks } from "./frame.ts";

export interface Block {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** How much of the width is used, 0 to 1; the rest is an outline. */
  readonly filled?: number;
  readonly strong?: boolean;
}

interface Level {
  readonly id: string;
  readonly at: number;
  readonly label: string;
  readonly tone: "a" | "b" | "c";
}

interface Props {
  readonly frame: Frame;
  /** From the highest to the lowest: the room right of a block's top is for its name. */
  readonly blocks: readonly Block[];
  readonly levels: readonly Level[];
  readonly unit: string;
  readonly labelOf: (value: number) => string;
  readonly widthOf: (value: number) => string;
  /** A place on the axis of widths, such as all the money there is. */
  readonly cut?: { readonly at: number; readonly label: string };
  readonly ghosts?: readonly { readonly className: string; readonly levels: readonly number[] }[];
}

/** Blocks whose width counts: an area is width times height, and a level is the height of all areas poured out. */
export function Blocks({ frame, blocks, levels, unit, labelOf, widthOf, cut, ghosts = [] }: Props) {
  const total = Math.max(
    blocks.reduce((sum, { width }) => sum + width, 0),
    cut?.at ?? 0,
  );
  const high = Math.max(0, ...blocks.map(({ height }) => height), ...levels.map(({ at }) => at));
  const low = Math.min(0, ...blocks.map(({ height }) => height));
  const yTicks = niceTicks(low, high, frame.up);
  const right = frame.width - frame.right;
  const floor = frame.height - frame.bottom;
  const x = linear([0, total], [frame.left, right]);
  const y = linear([yTicks[0] as number, yTicks.at(-1) as number], [floor, frame.top]);
  let from = 0;
  const placed = blocks.map((block) => {
    const start = from;
    from += block.width;
    return { ...block, left: x(start), right: x(from), used: x(start + block.width * (block.filled ?? 1)) };
  });
  const reserved = levels.map(({ at, label }) => ({
    top: y(at) - 7,
    left: right - widthIn(label),
    end: right,
  }));
  const names = room(
    // The strong one is what the picture is about: its name comes first.
    placed
      .map((block) => ({ ...block, top: y(Math.max(0, block.height)) - 6 }))
      .sort((p, q) => Number(q.strong ?? false) - Number(p.strong ?? false)),
    right,
    reserved,
  );
  const xTicks: readonly Tick[] = [0, total / 2, total].map((at) => ({ at, label: widthOf(at) }));

  return (
    <g>
      <ValueAxis frame={frame} y={y} unit={unit} ticks={yTicks.map((at) => ({ at, label: labelOf(at) }))} />
      {placed.map((block) => {
        const top = y(Math.max(0, block.height));
        const height = Math.max(1, Math.round(Math.abs(y(0) - y(block.height)) * 10) / 10);
        const wide = (from: number, to: number) => Math.max(0, Math.round((to - from) * 10) / 10);
        return (
          <g key={block.id} class={`block${block.strong ? " strong" : ""}`} data-block={block.id}>
            <rect
              class="block-room"
              x={block.left}
              y={top}
              width={wide(block.left, block.right)}
              height={height}
            />
            <rect x={block.left} y={top} width={wide(block.left, block.used)} height={height} />
          </g>
        );
      })}
      <g class="axis">
        <line class="axis-line" x1={frame.left} x2={right} y1={y(0)} y2={y(0)} />
        {xTicks.map(({ at, label }, index) => (
          <text
            key={at}
            x={x(at)}
            y={floor + 20}
            text-anchor={index === 0 ? "start" : index === xTicks.length - 1 ? "end" : "middle"}
          >
            {label}
          </text>
        ))}
      </g>
      {ghosts.map((ghost) =>
        ghost.levels.map((at, index) => (
          <line
            key={`${ghost.className}-${levels[index]?.id}`}
            class={`level tone-${levels[index]?.tone ?? "b"} ${ghost.className}`}
            x1={frame.left}
            x2={right}
            y1={y(at)}
            y2={y(at)}
          />
        )),
      )}
      {levels.map((level, index) => {
        const near = levels.find((other, at) => at < index && Math.abs(y(other.at) - y(level.at)) < 22);
        const below = near !== undefined && near.at >= level.at;
        return (
          <g key={level.id} class={`level tone-${level.tone}`} data-series={level.id}>
            <line x1={frame.left} x2={right} y1={y(level.at)} y2={y(level.at)} />
            <text x={right} y={y(level.at) + (below ? 17 : -7)} text-anchor="end">
              {level.label}
            </text>
          </g>
        );
      })}
      {cut && (
        <g class="turn" data-series="cut">
          <line x1={x(cut.at)} x2={x(cut.at)} y1={frame.top - 6} y2={floor} />
          <text
            x={x(cut.at) + (x(cut.at) > right - 120 ? -6 : 6)}
            y={frame.top + 4}
            text-anchor={x(cut.at) > right - 120 ? "end" : "start"}
          >
            {cut.label}
          </text>
        </g>
      )}
      {names.map((name) => (
        <text key={name.id} class="block-name" x={name.left + 3} y={name.top}>
          {name.label}
        </text>
      ))}
    </g>
  );
}

interface Name {
  readonly id: string;
  readonly label: string;
  readonly left: number;
  readonly top: number;
  /** Named in any case. */
  readonly strong?: boolean;
}

/** Names give way upward; those that would cover another one, or leave the picture, are left out: the table has them all. */
function room(names: readonly Name[], right: number, reserved: readonly Box[]): Name[] {
  const kept: Name[] = [];
  const boxes: Box[] = [...reserved];
  for (const name of names) {
    const width = widthIn(name.label);
    // A little too long for its place: it begins a little before it.
    const left = Math.min(name.left, right - width);
    const end = left + width;
    const isFree = (top: number) =>
      boxes.every((box) => box.end < left || box.left > end || Math.abs(box.top - top) > 14);
    const top = [0, 15, 30].map((up) => name.top - up).find(isFree);
    if (!name.strong && (top === undefined || name.left - left > 14)) continue;
    const at = top ?? name.top;
    kept.push({ ...name, left, top: at });
    boxes.push({ top: at, left, end });
  }
  return kept;
}

/** About how wide a text of 13 pixels is. */
function widthIn(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 13 : 8.6), 6);
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly end: number;
}
