import { startChapter } from "./chapter.ts";
import { startHome } from "./home.ts";

let started = false;

/** Brings what a reader has practised to the page, once: a chapter with its self-test, or the nine squares. */
export function start(part: HTMLElement): void {
  if (started) return;
  started = true;
  if (part.dataset.rehearsal === "chapter") startChapter(part);
  else startHome(part);
}
