import { load } from "../state/storage.ts";

/**
 * Chapters and the home page show what a reader has practised. On a first visit there is nothing to show, so
 * the code comes with the first scroll or answer. Should it fail to come, the text is all there, unkept.
 */
export function startRehearsal(): void {
  const part = document.querySelector<HTMLElement>("[data-rehearsal]");
  if (!part) return;
  const open = () => import("./rehearsal/start.ts").then(({ start }) => start(part)).catch(() => undefined);
  // Somebody may have begun before this was there.
  if (
    load("jiusi.rehearsal") ||
    load("jiusi.worksheets") ||
    scrollY > 0 ||
    part.querySelector("[data-question] :checked")
  )
    void open();
  for (const name of ["scroll", "change", "input"])
    addEventListener(name, open, { once: true, capture: true });
}
