import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Remark plugin: what a chapter or guide must not hold fails the build, with file, line and column. Markup of its own
 * (`<script>`, `onerror=`), addresses that run (`javascript:`), and links to pages of this site that do not exist.
 */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly url?: string;
  readonly value?: unknown;
  readonly attributes?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly children?: readonly Node[];
  readonly position?: object;
}

interface File {
  fail(reason: string, place?: object): never;
}

/** Elements that an author may write as markup; the others are components of the page, with a capital letter. */
const allowed = new Set([
  "span",
  "br",
  "sub",
  "sup",
  "em",
  "strong",
  "b",
  "i",
  "bdi",
  "ruby",
  "rt",
  "rp",
  "abbr",
]);
const addresses = new Set(["href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href"]);

/** Browsers read past spaces and control characters in a scheme: `java\nscript:` runs. */
function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\s\p{Cc}]+/gu, ""))?.[1]?.toLowerCase();
}

/** The fault of an address, or nothing. `pages` are the paths of this site without language, such as `/map/`. */
export function faultOfAddress(address: string, pages: ReadonlySet<string>): string | undefined {
  const scheme = schemeOf(address);
  if (scheme !== undefined)
    return ["https", "http", "mailto"].includes(scheme)
      ? undefined
      : `an address must not begin with ${scheme}:`;
  if (address.startsWith("#") || address.startsWith("//")) return undefined;
  const path = address.replace(/[?#].*$/s, "");
  if (!path.startsWith("/")) return `write the whole path of ${address}, from the first slash`;
  const bare = path.replace(/^\/(?:en|zh-hans)(?=\/)/, "");
  return pages.has(bare) || existsSync(join("public", bare)) ? undefined : `there is no page ${path}`;
}

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
const namesIn = (folder: string) => filesIn(folder).map((name) => name.replace(/\.\w+$/, ""));

/** The paths of all pages, without language, as `src/pages/` makes them of `content/`. */
export function pagesOf(content = "content/zh-Hant", routes = "src/pages/[...locale]"): ReadonlySet<string> {
  const chapters = namesIn(join(content, "chapters"));
  const under = (folder: string, names: readonly string[]) => names.map((name) => `/${folder}/${name}/`);
  const single = filesIn(routes).flatMap((name) => {
    if (name === "index.astro") return ["/"];
    if (name.endsWith(".astro")) return [`/${name.replace(".astro", "")}/`];
    if (name.endsWith(".ts")) return [`/${name.replace(/\.ts$/, "")}`];
    return existsSync(join(routes, name, "index.astro")) ? [`/${name}/`] : [];
  });
  return new Set([
    ...single,
    ...["chapters", "sim", "embed", "glossary"].flatMap((folder) => under(folder, chapters)),
    ...under("cases", namesIn(join(content, "cases"))),
    ...under("guides", namesIn(join(content, "guides"))),
  ]);
}

function faultOf(node: Node, pages: ReadonlySet<string>): string | undefined {
  if (node.type === "html") return "markup is written as MDX";
  if (node.type === "mdxjsEsm") return "a chapter imports and exports nothing";
  if (node.url !== undefined && ["link", "image", "definition"].includes(node.type))
    return faultOfAddress(node.url, node.type === "image" ? new Set() : pages);
  if (!node.type.startsWith("mdxJsx")) return undefined;
  const { name } = node;
  if (name && /^[a-z]/.test(name) && !allowed.has(name)) return `<${name}> may not stand here`;
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== "mdxJsxAttribute" || attribute.name === undefined)
      return `<${name}> takes attributes one by one`;
    const key = attribute.name.toLowerCase();
    if (/^on/.test(key) || key === "style" || key === "srcdoc" || key.startsWith("set:"))
      return `<${name}> may not have ${attribute.name}`;
    if (addresses.has(key)) {
      if (typeof attribute.value !== "string") return `${attribute.name} must be a plain address`;
      const fault = faultOfAddress(attribute.value, pages);
      if (fault) return fault;
    }
  }
  return undefined;
}

export function soundContent(pages: () => ReadonlySet<string> = pagesOf) {
  let known: ReadonlySet<string> | undefined;
  return () => (tree: Node, file: File) => {
    known ??= pages();
    const check = (node: Node): void => {
      const fault = faultOf(node, known as ReadonlySet<string>);
      if (fault) file.fail(fault, node.position);
      for (const child of node.children ?? []) check(child);
    };
    check(tree);
  };
}
