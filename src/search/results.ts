import { forgetSearches, recentSearches, rememberSearch } from "../state/recent.ts";
import { button, element } from "../ui/element.ts";
import { moveFocus } from "./arrow-keys.ts";
import type { boxWords } from "./box-words.ts";
import { type Answer, type Sources, search } from "./engine.ts";
import { loadSources } from "./load.ts";
import { needlesOf } from "./marks.ts";
import { fold } from "./query.ts";
import type { Hit } from "./rank.ts";
import { addressOf, fillWhenSeen, marked, row } from "./rows.ts";
import { mayReckon, type Sum, sumOf } from "./sum.ts";
import { isComposing, sentence } from "./typed.ts";
import { runsWebAssembly } from "./web-assembly.ts";

/** The words of the search, from the page's own HTML. */
export type SearchWords = ReturnType<typeof boxWords>;
type SearchLine = Exclude<keyof SearchWords, "kinds">;

export interface SearchBox {
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  /** Where everything that is found goes. */
  readonly place: HTMLElement;
  readonly words: SearchWords;
  readonly root: string;
  /** Results shown at first. */
  readonly most: number;
  onQuery?(query: string): void;
}

/** Results with less of the question than this share of the best one's are told apart as partial. */
const partly = 0.4;

/** Answers while the reader types; the last question wins. Returns a function that asks at once. */
export function connectSearch(box: SearchBox): () => Promise<void> {
  const word = (name: SearchLine) => box.words[name];
  const counted = (name: SearchLine, n: number) => word(name).replace("{n}", String(n));
  const kinds: Readonly<Record<string, string>> = box.words.kinds;
  let sources: Promise<Sources> | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kind = "";

  const start = () => {
    sources ??= loadSources(box.root, document.documentElement.lang);
    sources.catch(() => {
      sources = undefined;
    });
    return sources;
  };
  const remember = () => rememberSearch(box.input.value);

  const ask = async () => {
    clearTimeout(timer);
    const query = box.input.value.trim();
    const mine = ++turn;
    box.onQuery?.(query);
    if (query === "") {
      kind = "";
      box.place.replaceChildren(...recent());
      box.status.textContent = word("empty");
      return;
    }
    // On a slow line the engine takes a while; who sees nothing happen types again.
    const slow = setTimeout(() => {
      if (mine === turn) box.status.textContent = word("searching");
    }, 300);
    try {
      const known = await start();
      const [answer, reckoned] = await Promise.all([search(known, query), reckonedOf(known, query)]);
      if (mine === turn) show(answer, query, known, reckoned);
    } catch {
      sources = undefined;
      if (mine === turn) box.status.textContent = word(runsWebAssembly() ? "failed" : "blocked");
    } finally {
      clearTimeout(slow);
    }
  };
  const askFor = (query: string) => {
    box.input.value = query;
    box.input.focus();
    void ask();
  };

  /** What this device searched for last, to take up again. */
  const recent = (): Node[] => {
    const searches = recentSearches();
    if (searches.length === 0) return [];
    const again = searches.map((query) =>
      element(
        "li",
        {},
        button(query, { "data-user-text": "" }, () => askFor(query)),
      ),
    );
    const forget = button(word("forget"), { class: "quiet", "data-destructive": "" }, () => {
      forgetSearches();
      box.input.focus();
      void ask();
    });
    return [
      element("p", { class: "hits-head" }, word("recent"), " ", forget),
      element("ul", { class: "recent" }, ...again),
    ];
  };

  /** A sum for a simulator; without its table the question is a question like any other. */
  const reckonedOf = async (known: Sources, query: string) =>
    mayReckon(query)
      ? known.sums().then(
          (sums) => sumOf(query, sums, (text) => fold(text, known.forms)),
          () => undefined,
        )
      : undefined;

  const show = (answer: Answer, query: string, known: Sources, reckoned?: Sum) => {
    const needles = needlesOf(answer.tokens, known.forms);
    const listed = answer.hits.filter((hit) => hit.url !== answer.term?.url);
    // The term that the question is stands on a card of its own and counts among its kind.
    const all = answer.term ? [answer.term, ...listed] : listed;
    if (!all.some((hit) => hit.kind === kind)) kind = "";
    const term = kind === "" || kind === answer.term?.kind ? answer.term : undefined;
    const chosen = listed.filter((hit) => kind === "" || hit.kind === kind);
    const best = Math.max(0, ...answer.hits.map(({ coverage }) => coverage));
    const whole = chosen.filter(({ coverage }) => coverage >= partly * best);
    const part = chosen.filter(({ coverage }) => coverage < partly * best);
    const rowOf = (hit: Hit) =>
      row({
        hit,
        kind: kinds[hit.kind] ?? "",
        needles,
        root: box.root,
        also: word("also"),
        onOpen: remember,
      });
    const lists = [whole, part].map((some) => list(some, rowOf));
    const note =
      answer.corrected.length > 0
        ? [element("p", { class: "hits-note" }, ...sentence(word("corrected"), answer.corrected.join(" ")))]
        : [];
    const instead = answer.instead.map((other) => button(other, {}, () => askFor(other)));
    box.place.replaceChildren(
      ...note,
      ...(instead.length > 0 ? [element("p", { class: "hits-note" }, word("instead"), ...instead)] : []),
      ...(reckoned ? [sumCard(reckoned)] : []),
      ...(term ? [card(term, needles)] : []),
      ...filters(all, () => show(answer, query, known, reckoned)),
      ...(lists[0] ?? []),
      ...(part.length > 0 ? [element("h2", { class: "hits-head" }, word("partial"))] : []),
      ...(lists[1] ?? []),
    );
    // A sum is an answer where nothing else is, and no page that could be counted.
    const count = chosen.length + (term ? 1 : 0) || (reckoned ? 1 : 0);
    box.status.replaceChildren(
      ...(count === 0 ? sentence(word("none"), [...query].slice(0, 80).join("")) : [counted("count", count)]),
    );
  };

  /** The first results, and a button for those after them. */
  const list = (some: readonly Hit[], rowOf: (hit: Hit) => HTMLElement): HTMLElement[] => {
    if (some.length === 0) return [];
    const whole = element("ol", { class: "hits" });
    const more = button("", { class: "quiet" }, () => {
      add();
      whole.children[whole.children.length - 1]?.querySelector("a")?.focus();
    });
    const add = () => {
      const from = whole.children.length;
      const rows = some.slice(from, from + box.most).map(rowOf);
      whole.append(...rows);
      fillWhenSeen(rows);
      const left = some.length - whole.children.length;
      more.textContent = counted("more", left);
      more.hidden = left <= 0;
    };
    add();
    return [whole, more];
  };

  /** The simulator that answers, opened with the numbers of the question. */
  const sumCard = ({ title, address, placed }: Sum): HTMLElement => {
    const link = element("a", { href: address }, title);
    link.addEventListener("click", remember);
    const numbers = placed.map(({ label, typed }) => `${label} ${typed}`).join(" · ");
    const made = element("section", { class: "hit-card", "aria-label": word("reckon"), "data-card": "sum" });
    made.append(
      element("span", { class: "hit-kind" }, word("reckon")),
      link,
      element("p", { "data-user-text": "" }, numbers),
    );
    return made;
  };

  /** The definition of the term that the query is. */
  const card = (term: Hit, needles: readonly string[]): HTMLElement => {
    const link = element("a", { href: addressOf(box.root, term.url) }, ...marked(term.title, needles));
    link.addEventListener("click", remember);
    const text = element("p");
    const made = element("section", { class: "hit-card", "aria-label": term.title, "data-card": "term" });
    made.append(element("span", { class: "hit-kind" }, kinds["term"] ?? ""), link, text);
    void term.text().then(({ definition = "" }) => text.replaceChildren(definition));
    return made;
  };

  /** A button for every kind that was found, with its count; one of them is on. */
  const filters = (all: readonly Hit[], again: () => void): HTMLElement[] => {
    const counts = new Map<string, number>();
    for (const hit of all) counts.set(hit.kind, (counts.get(hit.kind) ?? 0) + 1);
    if (counts.size < 2) return [];
    const order = Object.keys(kinds).filter((name) => counts.has(name));
    const choice = (name: string, label: string, count: number) =>
      button(`${label} ${count}`, { "aria-pressed": String(kind === name), "data-kind": name }, () => {
        kind = name;
        again();
        box.place.querySelector<HTMLElement>(`[data-kind="${name}"]`)?.focus();
      });
    return [
      element(
        "div",
        { class: "hit-kinds", role: "group", "aria-label": word("filter") },
        choice("", word("every"), all.length),
        ...order.map((name) => choice(name, kinds[name] ?? "", counts.get(name) ?? 0)),
      ),
    ];
  };

  box.input.addEventListener("input", (event) => {
    // While an input method composes, the letters are not yet the question.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), 80);
  });
  box.input.addEventListener("compositionstart", () => clearTimeout(timer));
  box.input.addEventListener("compositionend", () => void ask());
  box.input.addEventListener("focus", () => void start().catch(() => undefined));
  box.input.addEventListener("keydown", (event) => {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown") moveFocus(event, box.place, box.input, 1);
    if (event.key !== "Enter") return;
    event.preventDefault();
    remember();
    void ask().then(() => box.place.querySelector<HTMLAnchorElement>(".hit-card a, .hits a")?.focus());
  });
  box.place.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") moveFocus(event, box.place, box.input, 1);
    if (event.key === "ArrowUp") moveFocus(event, box.place, box.input, -1);
  });
  return ask;
}
