import { type ComponentType, h, hydrate, render } from "preact";
import { place, placeAttribute } from "./place.ts";

/** Takes over the HTML of an island. A failure reaches Astro, which tells the page (`astro:hydration-error`). */
export default (element: HTMLElement) =>
  async (component: ComponentType, props: object): Promise<void> => {
    if (!element.hasAttribute("ssr")) return;
    hydrate(place(h(component, props), Number(element.getAttribute(placeAttribute))), element);
    element.addEventListener("astro:unmount", () => render(null, element), { once: true });
  };
