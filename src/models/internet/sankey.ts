import { sum } from "../math/summation.ts";
import { calculation, list, num, obj, str } from "../schema.ts";

interface Node {
  readonly name: string;
  readonly arriving: number[];
  readonly leaving: number[];
}

/** Does every station pass on what it takes in? What the payers pay is what the stations keep, to the yuan. */
export const sankeyCheck = calculation({
  name: "internet.sankeyCheck",
  inputs: {
    links: list({
      of: obj({
        fields: { from: str(), to: str(), value: num({ unit: "yuan", range: [0, 1e15] }) },
      }),
      reason: "money links",
    }),
  },
  outputs: {
    nodes: {
      definition:
        "list in order of first appearance (from before to): {name,in,out,kind} kind=source|sink|through",
    },
    sources: { unit: "yuan", definition: "sum of out over sources" },
    sinks: { unit: "yuan", definition: "sum of in over sinks" },
    maxImbalance: { unit: "yuan", definition: "largest |in-out| over through nodes, 0 if none" },
    conserved: { definition: "maxImbalance <= 1e-9*max(1,sources)" },
  },
  rules: [
    ({ links }) => {
      const index = links.findIndex(({ from, to }) => from === to);
      return index < 0 ? undefined : `links[${index}]`;
    },
  ],
  compute({ links }) {
    const found = new Map<string, Node>();
    const node = (name: string): Node => {
      const known = found.get(name) ?? { name, arriving: [], leaving: [] };
      found.set(name, known);
      return known;
    };
    for (const { from, to, value } of links) {
      node(from).leaving.push(value);
      node(to).arriving.push(value);
    }
    const nodes = [...found.values()].map(({ name, arriving, leaving }) => ({
      name,
      in: sum(arriving),
      out: sum(leaving),
      kind: kindOf(arriving.length, leaving.length),
    }));
    const of = (kind: string) => nodes.filter((it) => it.kind === kind);
    const sources = sum(of("source").map(({ out }) => out));
    const maxImbalance = Math.max(0, ...of("through").map((it) => Math.abs(it.in - it.out)));
    return {
      nodes,
      sources,
      sinks: sum(of("sink").map((it) => it.in)),
      maxImbalance,
      conserved: maxImbalance <= 1e-9 * Math.max(1, sources),
    };
  },
});

function kindOf(arriving: number, leaving: number): "source" | "sink" | "through" {
  if (arriving === 0) return "source";
  return leaving === 0 ? "sink" : "through";
}
