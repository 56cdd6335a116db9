import type { ClientDirective } from "astro";
import type { QueuedEvent } from "./queued-events.ts";

/** The options of `client:reached`. */
export interface InteractionOptions {
  /** Root margin within which the island hydrates without being touched, such as `200px`; without it only a touch does. */
  readonly near?: string;
}

declare module "astro" {
  interface AstroClientDirectives {
    "client:reached"?: InteractionOptions;
  }
}

/** Events that are queued and replayed. */
const queuedTypes = ["click", "input", "change", "blur", "toggle"];
/** Events that make an island load its code. */
const triggers = ["pointerover", "pointerdown", "focusin", ...queuedTypes];

/**
 * The client directive `client:reached`: hydrates an island when a pointer, a finger or the keyboard first touches it,
 * and at once where a link or an earlier visit holds a state for it. Events that arrive before the code does are queued
 * and replayed after hydration. This function is inlined in every page with an island, so what can wait is in
 * `client.ts`.
 */
const onInteraction: ClientDirective = (load, { value }, island) => {
  const { near } = value as InteractionOptions;
  const queuedEvents: QueuedEvent[] = [];
  let hydrating = false;

  const hydrateNow = async () => {
    if (hydrating) return;
    hydrating = true;
    const hydrate = await load();
    (island as { queuedEvents?: QueuedEvent[] }).queuedEvents = queuedEvents;
    await hydrate();
    // Hydration failed (Astro has told the page): the next touch tries again.
    hydrating = !island.hasAttribute("ssr");
    queuedEvents.length = 0;
    delete island.dataset["late"];
    if (hydrating) for (const type of triggers) island.removeEventListener(type, onEvent, true);
  };

  const onEvent = ({ type, target }: Event) => {
    // A <details> that is open from the start fires `toggle` by itself; a person who opens one clicks first.
    if (type === "toggle" && queuedEvents.length === 0) return;
    void hydrateNow();
    if (!queuedTypes.includes(type)) return;
    const { value, checked } = target as HTMLInputElement;
    queuedEvents.push({ type, target: target as HTMLElement, value, checked });
    island.dataset["late"] = "";
  };

  for (const type of triggers) island.addEventListener(type, onEvent, true);
  if (near) {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        void hydrateNow();
      },
      { rootMargin: near },
    );
    for (const child of island.children) watcher.observe(child);
    return;
  }
  addEventListener("hashchange", hydrateNow);
  // Set by `src/state/boot.ts`.
  const { restoring, kept } = document.documentElement.dataset;
  if (restoring !== undefined || kept !== undefined) void hydrateNow();
};

export default onInteraction;
