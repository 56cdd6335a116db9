import type { ClientDirective } from "astro";

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

/** What somebody did to the HTML before its code had come. */
interface Missed {
  readonly type: string;
  readonly target: HTMLElement;
  /** What stood in the control when it happened. */
  readonly value: string | undefined;
  readonly checked: boolean | undefined;
}

const told = ["click", "input", "change", "blur", "toggle"] as const;
const signs = ["pointerover", "pointerdown", "focusin", ...told] as const;

/**
 * Takes over an island when a hand, a pointer or the keyboard reaches for it; at once where a link or an earlier
 * visit has a state for it. What was pressed or typed before the code had come is done again once it is there.
 */
const reached: ClientDirective = (load, options, island) => {
  const { near } = options.value as Reached;
  const missed: Missed[] = [];
  let taken = false;

  const take = async () => {
    if (taken) return;
    taken = true;
    const hydrate = await load();
    await hydrate();
    if (island.hasAttribute("ssr")) {
      // The page has been told of the failure; the next touch tries once more.
      taken = false;
    } else {
      stop();
      await ready();
      for (const event of missed) again(event);
    }
    missed.length = 0;
    delete island.dataset["late"];
  };

  /** The state of a link comes before what was done meanwhile. */
  const ready = async () => {
    for (let tries = 0; tries < 250 && island.querySelector('[data-ready="false"]'); tries++)
      await new Promise((done) => setTimeout(done, 16));
  };

  const sign = (event: Event) => {
    const { type, target } = event;
    if (target instanceof HTMLElement && told.some((name) => name === type)) {
      const { value, checked } = target as Partial<HTMLInputElement>;
      missed.push({ type, target, value, checked });
      island.dataset["late"] = "";
    }
    // What is open from the start says so too; whoever opens something clicks.
    if (type !== "toggle") void take();
  };

  const stop = () => {
    for (const type of signs) island.removeEventListener(type, sign, true);
    removeEventListener("hashchange", take);
  };
  for (const type of signs) island.addEventListener(type, sign, true);
  addEventListener("hashchange", take);

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
  } else if (awaited()) void take();
};

/** Whether a link or an earlier visit has something that is not in the HTML. */
function awaited(): boolean {
  if ("restoring" in document.documentElement.dataset) return true;
  try {
    return localStorage.getItem("jiusi.saved") !== null;
  } catch {
    return false;
  }
}

function again({ type, target, value, checked }: Missed): void {
  if (type === "click") {
    target.closest("button")?.click();
    return;
  }
  if (value !== undefined) (target as HTMLInputElement).value = value;
  if (checked !== undefined) (target as HTMLInputElement).checked = checked;
  target.dispatchEvent(new Event(type, { bubbles: type === "input" || type === "change" }));
}

export default reached;
