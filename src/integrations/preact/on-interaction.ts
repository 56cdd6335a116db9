import type { ClientDirective } from "astro";
import type { Missed } from "./queued-events.ts";

/** What `client:reached` is given. */
export interface Reached {
  /** How far from the window an island may be when it is taken over unasked; without it, only when reached for. */
  readonly near?: string;
}

declare module "astro" {
  interface AstroClientDirectives {
    "client:reached"?: Reached;
  }
}

const told = ["click", "input", "change", "blur", "toggle"];
const signs = ["pointerover", "pointerdown", "focusin", ...told];

/**
 * Takes over an island when a pointer, a finger or the keyboard reaches for it; at once where a link or an earlier
 * visit has a state for it. What was pressed or typed before the code had come is written down and done again. This
 * stands in the HTML of every page with an island, so what can wait is in `client.ts`.
 */
const reached: ClientDirective = (load, { value }, island) => {
  const { near } = value as Reached;
  const missed: Missed[] = [];
  let taken = false;

  const take = async () => {
    if (taken) return;
    taken = true;
    const hydrate = await load();
    (island as { missed?: Missed[] }).missed = missed;
    await hydrate();
    // After a failure, of which the page has been told, the next touch tries once more.
    taken = !island.hasAttribute("ssr");
    missed.length = 0;
    delete island.dataset["late"];
    if (taken) for (const type of signs) island.removeEventListener(type, sign, true);
  };

  const sign = ({ type, target }: Event) => {
    // What is open from the start says so too; whoever opens something clicks first.
    if (type === "toggle" && missed.length === 0) return;
    void take();
    if (!told.includes(type)) return;
    const { value, checked } = target as HTMLInputElement;
    missed.push({ type, target: target as HTMLElement, value, checked });
    island.dataset["late"] = "";
  };

  for (const type of signs) island.addEventListener(type, sign, true);
  if (near) {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        void take();
      },
      { rootMargin: near },
    );
    for (const child of island.children) watcher.observe(child);
    return;
  }
  addEventListener("hashchange", take);
  // `src/state/boot.ts` has looked.
  const { restoring, kept } = document.documentElement.dataset;
  if (restoring !== undefined || kept !== undefined) void take();
};

export default reached;
