import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { minify } from "vite";
import { unmarked } from "../../search/index-format.ts";
import type { Names } from "./lexicon.ts";

/**
 * All that is changed in what Pagefind writes: its script and its fragments, whose form is its own affair and may be
 * another in the next version. Each change is refused, and the build with it, where its place is not as it was in the
 * version that package.json names; `tests/integrations/patch-pagefind.test.ts` tells what each is for.
 */
const [packed, unpacked] = [promisify(gzip), promisify(gunzip)];

/** What Pagefind keeps of a page to show it, as it writes it … */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

const dataMark = "pagefind_dcd";
/** Between two words of a language that writes none apart. */
const joint = "\u200b";

/** … and as it is kept: without hidden fields and word joints, with the places of its headings. */
export function trimmed(fragment: Fragment, term?: Names) {
  const isJoined = fragment.content.includes(joint);
  const words = fragment.content.split(isJoined ? joint : " ");
  const between = isJoined ? "" : " ";
  const startOf = (location: number) => unmarked([...words.slice(0, location), ""].join(between)).length;
  const sections = fragment.anchors
    .filter(({ element }) => /^h[234]$/.test(element))
    .map(({ id, text, location }) => [startOf(location), id, unmarked(text.replaceAll(joint, "")).trim()]);
  return {
    url: fragment.url,
    content: unmarked(words.join(between)),
    word_count: fragment.word_count,
    filters: {},
    meta: {},
    anchors: [],
    sections,
    ...(term && { names: term.all, definition: term.definition }),
  };
}

/** Rewrites the fragment of a page and returns it as it was. `terms` are the entries of the glossary by id. */
export async function patchFragment(path: string, terms: ReadonlyMap<string, Names>): Promise<Fragment> {
  const text = (await unpacked(await readFile(path))).toString("utf8");
  if (!text.startsWith(dataMark))
    throw new Error("Pagefind has changed: what do its fragments begin with now?");
  const fragment = JSON.parse(text.slice(dataMark.length)) as Fragment;
  const [page = "", id = ""] = fragment.url.split("#");
  const term = page.includes("/glossary/") ? terms.get(id) : undefined;
  await writeFile(path, await packed(dataMark + JSON.stringify(trimmed(fragment, term)), { level: 9 }));
  return fragment;
}

const cutting = '["zh","ja","th"].includes(';

/**
 * Pagefind cuts a Chinese query with the browser's own dictionary before it looks its words up, so that a pair which
 * the dictionary takes apart is not found, in each browser another. Queries come to it cut into pairs already.
 */
export function withoutCutting(code: string): string {
  if (code.split(cutting).length !== 2)
    throw new Error("Pagefind has changed: where does it cut queries now?");
  return code.replace(cutting, "[].includes(");
}

/** Rewrites Pagefind's script, smaller. */
export async function patchScript(path: string): Promise<void> {
  const code = withoutCutting(await readFile(path, "utf8"));
  const { code: small } = await minify(path, code, { module: true, mangle: { toplevel: true } });
  await writeFile(path, small);
}
