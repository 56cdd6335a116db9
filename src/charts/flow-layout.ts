export interface FlowNode {
  readonly id: string;
  /** 0 is where the visitors come from; money runs towards it. */
  readonly column: number;
  /** `|` is where it may break. */
  readonly label: string;
  /** The amount written under the name; empty for a station that only passes money on. */
  readonly shown: string;
  readonly tone: "a" | "b" | "none";
  /** A small seal in front of the name. */
  readonly badge?: string;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

export interface Placed extends FlowNode {
  readonly arriving: number;
  readonly leaving: number;
  /** From here the bar runs across; `middle` is where its label stands. */
  readonly start: number;
  readonly length: number;
  readonly middle: number;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Where the stations of each column stand, at the largest scale at which the fullest column fits. */
export function place(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  count: number,
  room: { from: number; to: number; gap: number; least: (node: FlowNode) => number },
) {
  const total = (chosen: (link: FlowLink) => boolean) =>
    links.filter(chosen).reduce((sum, { value }) => sum + value, 0);
  const sized = nodes.map((node) => ({
    ...node,
    arriving: total(({ to }) => to === node.id),
    leaving: total(({ from }) => from === node.id),
  }));
  const size = (node: { arriving: number; leaving: number }) => Math.max(node.arriving, node.leaving);
  const columns = Array.from({ length: count }, (_, column) => sized.filter((it) => it.column === column));
  const span = room.to - room.from;
  const slotsOf = (column: typeof sized, scale: number) => {
    const least = column.map(room.least);
    const tight = Math.min(1, (span + room.gap) / (sumOf(least) + room.gap * column.length || 1));
    return column.map((node, index) => Math.max(tight * (least[index] as number), scale * size(node)));
  };
  const needs = (scale: number) =>
    Math.max(...columns.map((column) => sumOf(slotsOf(column, scale)) + room.gap * (column.length - 1)));
  // The largest scale at which the fullest column still fits.
  let [fits, tooLarge] = [0, span / Math.max(1e-9, ...sized.map(size))];
  for (let step = 0; step < 30; step += 1) {
    const middle = (fits + tooLarge) / 2;
    if (needs(middle) <= span) fits = middle;
    else tooLarge = middle;
  }
  const placed = columns.flatMap((column) => {
    const slots = slotsOf(column, fits);
    const whole = sumOf(slots) + room.gap * (column.length - 1);
    let at = room.from + (span - whole) / 2;
    return column.map((node, index): Placed => {
      const slot = slots[index] as number;
      const length = fits * size(node);
      const middle = at + slot / 2;
      at += slot + room.gap;
      return { ...node, start: middle - length / 2, length, middle };
    });
  });
  return { scale: fits, placed };
}

export interface Band extends FlowLink {
  readonly outgoing: number;
  readonly incoming: number;
  readonly width: number;
}

/** Bands side by side at both ends, in the order in which their other ends stand. */
export function stack(placed: readonly Placed[], links: readonly FlowLink[], scale: number): Band[] {
  const order = new Map(placed.map((node, index) => [node.id, index]));
  const start = new Map(placed.map((node) => [node.id, node.start]));
  const ends = (near: (link: FlowLink) => string, far: (link: FlowLink) => string) => {
    const used = new Map<string, number>();
    const found = new Map<FlowLink, number>();
    const sorted = links.toSorted((p, q) => (order.get(far(p)) ?? 0) - (order.get(far(q)) ?? 0));
    for (const link of sorted) {
      const before = used.get(near(link)) ?? 0;
      found.set(link, (start.get(near(link)) ?? 0) + before);
      used.set(near(link), before + link.value * scale);
    }
    return found;
  };
  const outgoing = ends(
    ({ from }) => from,
    ({ to }) => to,
  );
  const incoming = ends(
    ({ to }) => to,
    ({ from }) => from,
  );
  return links
    .filter(({ value }) => value > 0)
    .map((link) => ({
      ...link,
      outgoing: outgoing.get(link) ?? 0,
      incoming: incoming.get(link) ?? 0,
      width: Math.max(1, link.value * scale),
    }));
}
