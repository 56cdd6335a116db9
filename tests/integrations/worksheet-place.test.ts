import { expect, test } from "vitest";
import { worksheetPlace } from "../../src/integrations/markdown/worksheet-place.ts";

const heading = (id: string) => ({ type: "heading", data: { hProperties: { id } } });
const sheet = { type: "mdxJsxFlowElement", name: "Worksheet" };
type Tree = Parameters<ReturnType<typeof worksheetPlace>>[0];

function placed(children: object[], path = "/content/en/chapters/goals.mdx") {
  const tree = { type: "root", children: structuredClone(children) } as Tree;
  const frontmatter: Record<string, unknown> = {};
  worksheetPlace()(tree, { path, data: { astro: { frontmatter } } });
  return {
    order: tree.children?.map((node) => node.data?.hProperties?.["id"] ?? node.name),
    tree,
    frontmatter,
  };
}

test("stands before the limits, and knows its chapter", () => {
  const { order, tree, frontmatter } = placed([heading("mechanism"), heading("limits"), heading("more")]);
  expect(order).toEqual(["mechanism", "Worksheet", "limits", "more"]);
  expect(tree.children?.[1]?.attributes).toEqual([
    { type: "mdxJsxAttribute", name: "chapter", value: "goals" },
  ]);
  expect(frontmatter).toEqual({ worksheetBefore: "limits" });
});

test("stays where its author put it, and at the end of a text without limits", () => {
  expect(placed([sheet, heading("reckon"), heading("limits")]).order).toEqual([
    "Worksheet",
    "reckon",
    "limits",
  ]);
  expect(placed([sheet, heading("reckon"), heading("limits")]).frontmatter).toEqual({
    worksheetBefore: "reckon",
  });
  expect(placed([heading("reckon")]).order).toEqual(["reckon", "Worksheet"]);
});

test("two are a mistake, and a guide has none", () => {
  expect(() => placed([sheet, sheet])).toThrow(/one <Worksheet/);
  expect(placed([heading("limits")], "/content/en/guides/goals.mdx").order).toEqual(["limits"]);
});
