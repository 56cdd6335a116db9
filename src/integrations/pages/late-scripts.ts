import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { init, parse } from "es-module-lexer";

/**
 * The script of a page and what it imports, named in its first tag in place of the script element: `boot.ts` fetches them
 * together once the first picture stands. They neither share the line with it nor come one after the other.
 */
export class LateScripts {
  readonly #folder: string;
  readonly #imported = new Map<string, Promise<readonly string[]>>();

  /** `folder` is that of the built scripts. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async of(html: string): Promise<string> {
    const element = /<script type="module" src="([^"]+)"><\/script>/g;
    const [script, own] = [...html.matchAll(element)].map(([, src = ""]) => src);
    // A page with a script of its own is a tool: its buttons must not be dead for a moment.
    if (!script || own) return html;
    const all = new Set([script]);
    for (const name of await this.#importsOf(script)) all.add(script.replace(/[^/]+$/, name));
    return html.replaceAll(element, "").replace(/<html\b[^>]*/, `$& data-scripts="${[...all].join(" ")}"`);
  }

  /** File names of all that a script imports before it runs, and they. */
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
