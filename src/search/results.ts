import { type Engine, type Found, loadEngine } from "./engine.ts";
import { hits, type Token } from "./query.ts";

/** The words of the search, from the page's own HTML. */
export interface SearchWords {
  readonly [name: string]: string | Readonly<Record<string, string>>;
}

export interface SearchBox {
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly words: SearchWords;
  readonly root: string;
  readonly most: number;
  onQuery?(query: string): void;
}

const around = 48;

/** Answers while the reader types; the last question wins. Returns a function that asks at once. */
export function connectSearch(box: SearchBox): () => Promise<void> {
  const word = (name: string) => String(box.words[name] ?? "");
  let engine: Promise<Engine> | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async () => {
    const query = box.input.value.trim();
    const mine = ++turn;
    box.onQuery?.(query);
    if (query === "") {
      box.list.replaceChildren();
      box.status.textContent = word("empty");
      return;
    }
    try {
      engine ??= loadEngine(box.root, document.documentElement.lang, word("stop").split(" "));
      const { found, tokens } = await (await engine).search(query, box.most);
      if (mine !== turn) return;
      box.list.replaceChildren(...found.map((page) => row(page, tokens, box.words)));
      box.status.textContent =
        found.length === 0
          ? word("none").replace("{q}", query.slice(0, 80))
          : word("count").replace("{n}", String(found.length));
    } catch {
      engine = undefined;
      if (mine === turn) box.status.textContent = word("failed");
    }
  };

  box.input.addEventListener("input", (event) => {
    // While an input method composes, the letters are not yet the question.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), 120);
  });
  box.input.addEventListener("compositionend", () => void ask());
  box.input.addEventListener("focus", () => {
    engine ??= loadEngine(box.root, document.documentElement.lang, word("stop").split(" "));
    engine.catch(() => {
      engine = undefined;
    });
  });
  box.input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(event, box.list, undefined, 1);
    if (event.key === "Enter" && !event.isComposing) box.list.querySelector("a")?.click();
  });
  box.list.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(event, box.list, box.input, 1);
    if (event.key === "ArrowUp") move(event, box.list, box.input, -1);
  });
  return ask;
}

/** Arrow keys walk the links; above the first is the box again. */
function move(event: KeyboardEvent, list: HTMLElement, box: HTMLElement | undefined, step: number) {
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at + step];
  event.preventDefault();
  if (next) next.focus();
  else if (step < 0) box?.focus();
}

function row(page: Found, tokens: readonly Token[], words: SearchWords): HTMLElement {
  const item = document.createElement("li");
  const kinds = words.kinds as Readonly<Record<string, string>>;
  const kind = document.createElement("span");
  kind.className = "hit-kind";
  kind.textContent = kinds[page.kind] ?? kinds.page ?? "";
  const link = document.createElement("a");
  link.href = page.url;
  link.append(...marked(page.title, tokens));
  const excerpt = document.createElement("p");
  excerpt.append(...marked(passage(page.content, tokens), tokens));
  item.append(kind, link, excerpt);
  if (page.sections.length > 0) {
    const sections = document.createElement("ul");
    for (const { title, url } of page.sections) {
      const section = document.createElement("a");
      section.href = url;
      section.append(...marked(title, tokens));
      const entry = document.createElement("li");
      entry.append(section);
      sections.append(entry);
    }
    item.append(sections);
  }
  return item;
}

/** The stretch of the page with the densest hits. */
function passage(text: string, tokens: readonly Token[]): string {
  const places = hits(text, tokens);
  const start = places
    .map(([from]) => ({ from, near: places.filter(([at]) => at >= from && at < from + 2 * around).length }))
    .sort((p, q) => q.near - p.near)[0]?.from;
  const from = Math.max(0, (start ?? 0) - around / 2);
  return `${from > 0 ? "…" : ""}${text.slice(from, from + 2 * around)}…`;
}

/** Text with its hits in `<mark>`, as nodes: no markup is ever made from a string. */
function marked(text: string, tokens: readonly Token[]): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const [from, to] of hits(text, tokens)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    nodes.push(document.createTextNode(text.slice(done, from)), mark);
    done = to;
  }
  return [...nodes, document.createTextNode(text.slice(done))];
}
