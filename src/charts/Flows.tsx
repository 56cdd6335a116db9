import type { Frame } from "./frame.ts";

export interface Node {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Nothing has come or gone here. */
  readonly idle: boolean;
  /** What contradicts the value. */
  readonly note?: string;
}

export interface Flow {
  readonly id: string;
  readonly label: string;
  readonly giver: string;
  readonly taker: string;
  readonly refused: boolean;
}

interface Props {
  readonly frame: Frame;
  readonly heads: readonly [string, string, string] | readonly string[];
  readonly columns: readonly (readonly Node[])[];
  readonly flows: readonly Flow[];
  /** Both sides of the equation under the picture; a phone has a line for each. */
  readonly sum: readonly [string, string];
}

interface Place {
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly node: Node;
}

/** Accounts in three columns and what moves between them; a refused entry does not arrive. */
export function Flows({ frame, heads, columns, flows, sum }: Props) {
  const narrow = frame.name === "narrow";
  const [width, height] = narrow ? [82, 38] : [150, 46];
  const gap = (frame.width - 3 * width - 8) / 2;
  const most = Math.max(...columns.map((nodes) => nodes.length));
  const pitch = (frame.height - 52 - (narrow ? 22 : 26)) / most;
  const places = new Map(
    columns.flatMap((nodes, column) =>
      nodes.map((node, row): [string, Place] => [
        node.id,
        {
          column,
          left: 4 + column * (width + gap),
          top: 26 + (row + (most - nodes.length) / 2) * pitch + (pitch - height) / 2,
          node,
        },
      ]),
    ),
  );

  return (
    <g class="flows">
      {heads.map((head, column) => (
        <text
          key={head}
          class="flow-head"
          x={4 + column * (width + gap) + width / 2}
          y="14"
          text-anchor="middle"
        >
          {head}
        </text>
      ))}
      {(["line", "number"] as const).map((part) =>
        flows.map((flow, index) => (
          <Arrow
            key={`${flow.id} ${part}`}
            flow={flow}
            part={part}
            places={places}
            width={width}
            height={height}
            room={gap * 0.55}
            shift={spread(flows, index)}
          />
        )),
      )}
      {[...places.values()].map(({ left, top, node }) => (
        <g key={node.id} class={`flow-node${node.idle ? " idle" : ""}`} data-account={node.id}>
          <rect x={left} y={round(top)} width={width} height={height} rx="6" />
          <text x={left + width / 2} y={round(top + height / 2 - 4)} text-anchor="middle">
            {node.label}
          </text>
          <text class="flow-value" x={left + width / 2} y={round(top + height / 2 + 13)} text-anchor="middle">
            {node.value}
          </text>
          {node.note && (
            <text class="flow-note" x={left + width / 2} y={round(top + height + 14)} text-anchor="middle">
              {node.note}
            </text>
          )}
        </g>
      ))}
      <text class="flow-sum" x={frame.width / 2} y={frame.height - (narrow ? 20 : 8)} text-anchor="middle">
        {narrow ? sum[0] : sum.join(" = ")}
      </text>
      {narrow && (
        <text class="flow-sum" x={frame.width / 2} y={frame.height - 4} text-anchor="middle">
          = {sum[1]}
        </text>
      )}
    </g>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Flows that share an end lie beside each other. */
function spread(flows: readonly Flow[], index: number): { from: number; to: number } {
  const flow = flows[index] as Flow;
  const place = (account: string) => {
    const alike = flows.filter((it) => it.giver === account || it.taker === account);
    return (alike.indexOf(flow) - (alike.length - 1) / 2) * Math.min(9, 30 / alike.length);
  };
  return { from: place(flow.giver), to: place(flow.taker) };
}

/** Where along its arrow a number stands, so that arrows that cross do not cover each other's. */
const along = [0.5, 0.36, 0.64] as const;

/** A coordinate of a cubic curve. */
function cubic(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return round(s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d);
}

function Arrow(props: {
  flow: Flow;
  /** Numbers are drawn after all lines, so that no arrow crosses one out. */
  part: "line" | "number";
  places: ReadonlyMap<string, Place>;
  width: number;
  height: number;
  /** How far an arrow within a column may lean out. */
  room: number;
  shift: { from: number; to: number };
}) {
  const { flow, width, height, room, shift } = props;
  const [from, to] = [props.places.get(flow.giver), props.places.get(flow.taker)];
  if (!from || !to) return null;
  const aside = from.column === to.column;
  const ahead = from.column < to.column;
  // Within a column an arrow leaves and arrives on the side where there is room: the left, but not of the first.
  const right = aside ? from.column === 0 : ahead;
  const x1 = round(from.left + (right ? width : 0));
  const x2 = round(to.left + (aside === right ? width : 0));
  const y1 = round(from.top + height / 2 + shift.from);
  const y2 = round(to.top + height / 2 + shift.to);
  const bend = aside ? (right ? room : -room) : (x2 - x1) * 0.5;
  const [c1, c2] = [round(x1 + bend), round(aside ? x2 + bend : x2 - bend)];
  const t = along[Number(flow.label) % along.length] ?? 0.5;
  const middle = [cubic(t, x1, c1, c2, x2), cubic(t, y1, y1, y2, y2)] as const;
  const tip = aside === right ? 1 : -1;
  const className = `flow${flow.refused ? " refused" : ""}`;
  if (props.part === "line")
    return (
      <g class={className} data-flow={flow.id}>
        <path class="flow-line" d={`M${x1} ${y1}C${c1} ${y1} ${c2} ${y2} ${x2} ${y2}`} />
        <path class="flow-tip" d={`M${x2} ${y2}l${8 * tip} -4v8z`} />
      </g>
    );
  return (
    <g class={className}>
      <circle cx={middle[0]} cy={middle[1]} r="8" />
      <text x={middle[0]} y={middle[1] + 4} text-anchor="middle">
        {flow.label}
      </text>
    </g>
  );
}
