import { type Band, type FlowLink, type FlowNode, type Placed, place, stack } from "./flow-layout.ts";
import { type Frame, type Ghost, wordWidth } from "./frame.ts";

interface Props {
  readonly frame: Frame;
  /** The heads of the columns, from the visitors' side. */
  readonly columns: readonly string[];
  /** Which way people and money go, and both in one line for a phone. */
  readonly ways: { readonly people: string; readonly money: string; readonly fall: string };
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** What one node kept in pinned states. */
  readonly ghosts?: readonly { readonly tone: Ghost; readonly node: string; readonly kept: number }[];
}

const bar = 12;
const round = (value: number) => Math.round(value * 10) / 10;

/** From row to row on a phone: the first screen has to hold four of them. */
const pitch = 78;

/** Tall enough for its rows: on a phone the columns become rows, and money falls. */
export function flowHeight(columns: number): { wide: number; narrow: number } {
  return { wide: 400, narrow: 40 + columns * pitch };
}

/**
 * Money from whoever pays to whoever keeps it, in fixed columns. What a station keeps is the solid end of its bar, so a
 * bar, its bands and its end always add up. Wide: money runs to the left, against the visitors. Narrow: it falls.
 */
export function MoneyFlow({ frame, columns, ways, nodes, links, ghosts = [] }: Props) {
  const isWide = frame.name === "wide";
  const count = columns.length;
  /** Four stations beside one another on a phone have no room for a unit beside its number. */
  const amountOf = ({ column, shown }: FlowNode): readonly string[] => {
    if (shown === "") return [];
    return isWide || nodes.filter((it) => it.column === column).length < 4 ? [shown] : shown.split(" ");
  };
  const room = isWide
    ? { from: 62, to: frame.height - 34, gap: 6, least: () => 38 }
    : {
        from: 48,
        to: frame.width - 4,
        gap: 4,
        least: (node: FlowNode) =>
          Math.max(
            60,
            ...[...node.label.split("|"), ...amountOf(node)].map((it) => wordWidth(it.trim()) + 4),
          ),
      };
  /** Where a column stands on the way of the money. */
  const along = (column: number) =>
    isWide
      ? round(6 + (column * (frame.width - 6 - 124)) / Math.max(1, count - 1))
      : 30 + (count - 1 - column) * pitch;

  const { scale, placed } = place(nodes, links, count, room);
  const find = new Map(placed.map((node) => [node.id, node]));
  const bands = stack(placed, links, scale);

  return (
    <g>
      {isWide ? (
        <>
          <Way y={30} from={6} to={frame.width - 6} text={ways.people} />
          <Way y={frame.height - 12} from={frame.width - 6} to={6} text={ways.money} />
        </>
      ) : (
        <text x={frame.width} y={frame.height - 6} text-anchor="end">
          {ways.fall}
        </text>
      )}
      {columns.map((head, column) => (
        <Head key={head} text={head} isWide={isWide} at={along(column)} />
      ))}
      {bands.map((band) => {
        const [from, to] = [find.get(band.from), find.get(band.to)];
        if (!from || !to) return null;
        return (
          <path
            key={`${band.from}-${band.to}`}
            class={`flow-band tone-${to.tone}`}
            data-band={`${band.from}-${band.to}`}
            d={ribbon(band, along(from.column), along(to.column), isWide)}
          />
        );
      })}
      {placed.map((node) => (
        <Station
          key={node.id}
          node={node}
          amount={amountOf(node)}
          at={along(node.column)}
          scale={scale}
          isWide={isWide}
          ghosts={ghosts.filter((ghost) => ghost.node === node.id)}
        />
      ))}
    </g>
  );
}

function ribbon(band: Band, from: number, to: number, isWide: boolean): string {
  const [leave, arrive] = isWide ? [from, to + bar] : [from + bar, to];
  const middle = round((leave + arrive) / 2);
  const point = (along: number, across: number) =>
    isWide ? `${round(along)} ${round(across)}` : `${round(across)} ${round(along)}`;
  const [a, b] = [band.outgoing, band.incoming];
  return (
    `M${point(leave, a)}C${point(middle, a)} ${point(middle, b)} ${point(arrive, b)}` +
    `L${point(arrive, b + band.width)}C${point(middle, b + band.width)} ${point(middle, a + band.width)} ${point(leave, a + band.width)}Z`
  );
}

interface StationProps {
  readonly node: Placed;
  /** What is written under the name, a line each. */
  readonly amount: readonly string[];
  readonly at: number;
  readonly scale: number;
  readonly isWide: boolean;
  readonly ghosts: readonly { readonly tone: Ghost; readonly kept: number }[];
}

function Station({ node, amount, at, scale, isWide, ghosts }: StationProps) {
  const kept = node.arriving === 0 ? 0 : Math.max(0, node.arriving - node.leaving) * scale;
  const isEmpty = node.length === 0;
  const rect = (start: number, length: number, offset = 0, thick = bar) =>
    isWide
      ? { x: at + offset, y: round(start), width: thick, height: round(length) }
      : { x: round(start), y: at + offset, width: round(length), height: thick };
  return (
    <g class={`flow-node tone-${node.tone}`} data-node={node.id}>
      {isEmpty ? (
        <rect class="flow-empty" {...rect(node.middle - 8, 16)} />
      ) : (
        <rect class="flow-bar" {...rect(node.start, Math.max(1.5, node.length))} />
      )}
      {kept > 0 && <rect class="flow-kept" {...rect(node.start + node.length - kept, Math.max(1.5, kept))} />}
      {ghosts.map(({ tone, kept: before }) => {
        const length = Math.max(0, before) * scale;
        return (
          <rect
            key={tone}
            class={`flow-ghost ghost pin-${tone}`}
            {...rect(node.start + node.length - length, length, -3, bar + 6)}
          />
        );
      })}
      <Name node={node} amount={amount} at={at} isWide={isWide} />
    </g>
  );
}

function Name({ node, amount, at, isWide }: Pick<StationProps, "node" | "amount" | "at" | "isWide">) {
  const parts = isWide ? [node.label.replaceAll("|", "")] : node.label.split("|").map((part) => part.trim());
  const lines = [...parts, ...amount];
  const seal = node.badge === undefined ? 0 : 19;
  const x = isWide ? at + bar + 6 : round(node.middle);
  const top = isWide ? round(node.middle - (lines.length - 1) * 8 + 5) : at + bar + 15;
  return (
    <g class="flow-name">
      {node.badge !== undefined && (
        <g class="flow-badge">
          <rect x={isWide ? x : x - 8} y={isWide ? top - 12.5 : at - 18} width="16" height="16" rx="2" />
          <text x={isWide ? x + 8 : x} y={isWide ? top - 0.5 : at - 6} text-anchor="middle">
            {node.badge}
          </text>
        </g>
      )}
      <text x={x} y={top} text-anchor={isWide ? "start" : "middle"}>
        {lines.map((line, index) => (
          <tspan
            key={line}
            class={index >= parts.length ? "flow-amount" : undefined}
            x={isWide && index === 0 ? x + seal : x}
            {...(index > 0 ? { dy: 15 } : {})}
          >
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** The question a column answers; on a phone it stands in the margin, one part a line. */
function Head({ text, isWide, at }: { text: string; isWide: boolean; at: number }) {
  if (isWide) {
    return (
      <text class="flow-head" x={at} y="16">
        {text.replaceAll("|", "")}
      </text>
    );
  }
  return (
    <text class="flow-head" x="0" y={at + 6}>
      {text.split("|").map((part, index) => (
        <tspan key={part} x="0" {...(index > 0 ? { dy: 15 } : {})}>
          {part.trim()}
        </tspan>
      ))}
    </text>
  );
}

/** An arrow with its name in the middle. */
function Way({ y, from, to, text }: { y: number; from: number; to: number; text: string }) {
  const back = to > from ? -6 : 6;
  return (
    <g class="flow-way">
      <path d={`M${from} ${y}H${to}M${to + back} ${y - 4}L${to} ${y}L${to + back} ${y + 4}`} />
      <text x={(from + to) / 2} y={y + 4} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
