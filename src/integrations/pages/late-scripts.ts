import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { init, parse } from "es-module-lexer";
import type { Markup } from "../markup.ts";
import { attributeOf } from "../page-tree.ts";

/**
 * Replaces the script element of a page by `data-scripts` on `<html>`: the script and all its static imports. `boot.ts`
 * fetches them in parallel after the first paint, so they do not compete with the page for bandwidth.
 */
export class LateScripts {
  readonly #folder: string;
  readonly #imported = new Map<string, Promise<readonly string[]>>();

  /** `folder` is that of the built scripts. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async of(page: Markup): Promise<void> {
    const modules = page.all("script").filter((it) => attributeOf(it, "type") === "module");
    const [element, own] = modules.filter((it) => attributeOf(it, "src") !== undefined);
    const [script, html] = [element && attributeOf(element, "src"), page.first("html")];
    // A page with a script of its own is a tool: its buttons must not be dead for a moment.
    if (!element || !script || !html || own) return;
    const all = new Set([script]);
    for (const name of await this.#importsOf(script)) all.add(script.replace(/[^/]+$/, name));
    const place = page.placeOf(element);
    if (place) page.change(place, "");
    page.addAttribute(html, "data-scripts", [...all].join(" "));
  }

  /** File names of the static imports of a script, transitively. */
  #importsOf(src: string): Promise<readonly string[]> {
    const name = src.slice(src.lastIndexOf("/") + 1);
    let found = this.#imported.get(name);
    if (!found) {
      found = this.#read(name);
      this.#imported.set(name, found);
    }
    return found;
  }

  async #read(name: string): Promise<readonly string[]> {
    await init;
    const [imports] = parse(await readFile(join(this.#folder, name), "utf8"));
    const direct = imports
      .filter(({ d, n }) => d === -1 && n?.startsWith("./"))
      .map(({ n = "" }) => n.slice("./".length));
    const further = await Promise.all(direct.map((name) => this.#importsOf(name)));
    return [...new Set([...direct, ...further.flat()])];
  }
}
