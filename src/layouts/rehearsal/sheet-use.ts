import { changeState } from "../../state/address.ts";
import { fill } from "./score.ts";
import { type SheetInput, takeNumbers, withNumbers } from "./sheet-numbers.ts";

interface Said {
  readonly used: string;
  readonly none: string;
  readonly unreadable: string;
  readonly outside: string;
}

/** Puts the numbers of a worksheet into the simulators of this page, goes to the first of them, and says what was left out. */
export async function useNumbers(
  boxes: readonly (readonly [SheetInput, string])[],
  button: HTMLElement,
  line: HTMLElement | null,
): Promise<void> {
  const words = JSON.parse(button.dataset["words"] ?? "{}") as Said;
  const { bySimulator, count, unreadable, outside } = takeNumbers(boxes);
  const left = [
    ...unreadable.map(({ what }) => fill(words.unreadable, { what })),
    ...outside.map(({ what, min, max }) => fill(words.outside, { what, min, max })),
  ];
  const done = count > 0 ? fill(words.used, { n: count }) : left.length === 0 ? words.none : "";
  if (line) line.textContent = [done, ...left].filter(Boolean).join(" ");
  for (const [slug, { version, numbers }] of bySimulator) {
    await isReady(slug);
    changeState(slug, (text) => withNumbers(text, version, numbers));
  }
  const [first] = bySimulator.keys();
  // With something left out, the reader stays where it is said.
  if (first !== undefined && left.length === 0) goTo(first);
}

const room = (slug: string) => document.getElementById(`sim-${slug}`);

/**
 * A simulator far above may not have woken yet; it would take the numbers for somebody else's. Coming near wakes it;
 * after ten seconds the address is changed all the same, and it reads that when it wakes.
 */
async function isReady(slug: string): Promise<void> {
  const ready = () => room(slug)?.querySelector(".bench[data-ready=true]");
  if (ready()) return;
  goTo(slug);
  for (let tries = 0; tries < 100 && !ready(); tries++) await new Promise((done) => setTimeout(done, 100));
}

function goTo(slug: string): void {
  const place = room(slug);
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
}
