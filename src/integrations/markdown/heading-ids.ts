/**
 * Remark plugin: `## 轉得快才有錢 [#mechanism]` becomes a heading with the id `mechanism`.
 * Ids are the same in every language, so a link to a section survives the language switch, and ASCII, so
 * it stays short. Maintained plugins use `{#id}`, which is an expression in MDX.
 */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  data?: { hProperties?: Record<string, string> };
}

const suffix = /\s*\[#([a-z][a-z0-9-]*)\]\s*$/;

export function headingIds() {
  return (tree: Node) => {
    for (const node of tree.children ?? []) {
      if (node.type !== "heading") continue;
      const last = node.children?.at(-1);
      const match = last?.type === "text" ? suffix.exec(last.value ?? "") : null;
      if (!last || !match) throw new Error(`Heading without an id: write "## Words [#id]"`);
      last.value = (last.value ?? "").replace(suffix, "");
      node.data = { ...node.data, hProperties: { id: match[1] as string } };
    }
  };
}
