/**
 * Remark plugin: the worksheet stands where a chapter says `<Worksheet />`, else before its limits, so that an author
 * need not care. It learns the name of its chapter, and the page learns, as `worksheetBefore` of the frontmatter,
 * which heading comes after it (none: the text ends with it).
 */
interface Node {
  type: string;
  name?: string;
  attributes?: { type: "mdxJsxAttribute"; name: string; value: string }[];
  children?: Node[];
  data?: { hProperties?: Record<string, string> };
}
interface File {
  path: string;
  data: { astro?: { frontmatter?: Record<string, unknown> } };
}

const idOf = ({ type, data }: Node) => (type === "heading" ? data?.hProperties?.["id"] : undefined);

export function worksheetPlace() {
  return (tree: Node, file: File) => {
    const slug = /[\\/]chapters[\\/]([a-z]+)\.mdx$/.exec(file.path)?.[1];
    const { children } = tree;
    if (!slug || !children) return;
    const isSheet = ({ name }: Node) => name === "Worksheet";
    if (children.filter(isSheet).length > 1) throw new Error(`${slug}: a chapter has one <Worksheet />`);
    if (!children.some(isSheet)) {
      const limits = children.findIndex((node) => idOf(node) === "limits");
      children.splice(limits < 0 ? children.length : limits, 0, {
        type: "mdxJsxFlowElement",
        name: "Worksheet",
        attributes: [],
        children: [],
      });
    }
    const at = children.findIndex(isSheet);
    const sheet = children[at] as Node;
    sheet.attributes = [{ type: "mdxJsxAttribute", name: "chapter", value: slug }];
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter)
      frontmatter["worksheetBefore"] = children.slice(at + 1).flatMap((node) => idOf(node) ?? [])[0];
  };
}
