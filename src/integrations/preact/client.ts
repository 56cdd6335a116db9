import { type ComponentType, h, hydrate, render } from "preact";
import { islandIdAttribute, withIslandId } from "./island-id.ts";
import { type QueuedEvent, replayEvents } from "./queued-events.ts";

/** Takes over the HTML of an island. A failure reaches Astro, which tells the page (`astro:hydration-error`). */
export default (element: HTMLElement & { readonly queuedEvents?: QueuedEvent[] }) =>
  async (component: ComponentType, props: object): Promise<void> => {
    if (!element.hasAttribute("ssr")) return;
    // From here on the island handles its events itself.
    const queuedEvents = element.queuedEvents?.splice(0) ?? [];
    hydrate(withIslandId(h(component, props), Number(element.getAttribute(islandIdAttribute))), element);
    element.addEventListener("astro:unmount", () => render(null, element), { once: true });
    await replayEvents(element, queuedEvents);
  };
