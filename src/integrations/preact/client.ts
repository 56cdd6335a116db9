import { type ComponentType, h, hydrate, render } from "preact";
import { place, placeAttribute } from "./island-id.ts";
import { catchUp, type Missed } from "./queued-events.ts";

/** Takes over the HTML of an island. A failure reaches Astro, which tells the page (`astro:hydration-error`). */
export default (element: HTMLElement & { readonly missed?: Missed[] }) =>
  async (component: ComponentType, props: object): Promise<void> => {
    if (!element.hasAttribute("ssr")) return;
    // From here on the island hears for itself.
    const missed = element.missed?.splice(0) ?? [];
    hydrate(place(h(component, props), Number(element.getAttribute(placeAttribute))), element);
    element.addEventListener("astro:unmount", () => render(null, element), { once: true });
    await catchUp(element, missed);
  };
