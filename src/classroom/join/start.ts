import { followPart, readPart } from "../../state/fragment.ts";
import { classOf, classPart } from "../link.ts";
import { askedIn, isAsked } from "../question.ts";
import { showGuess } from "./guess.ts";
import { button, classLine, element } from "./parts.ts";
import { seatIn } from "./seat.ts";
import type { JoinPage } from "./words.ts";

/** The learner's page: what the class of this address does. */
export function startJoin(root: HTMLElement): void {
  const stage = root.querySelector<HTMLElement>("[data-stage]");
  if (!stage) return;
  const page = JSON.parse(root.dataset.words ?? "{}") as JoinPage;
  let latest = 0;
  followPart(classPart, (packed) => {
    latest += 1;
    const turn = latest;
    void open(stage, page, packed, () => turn === latest);
  });
}

async function open(
  stage: HTMLElement,
  page: JoinPage,
  packed: string | undefined,
  isLatest: () => boolean,
): Promise<void> {
  const { words } = page;
  const say = (text: string, ...more: Node[]) => {
    stage.dataset.step = "none";
    stage.replaceChildren(element("p", {}, text), ...more);
  };
  if (packed === undefined) return say(words.none);
  const it = await classOf(packed);
  if (!isLatest()) return;
  if (!it) return say(words.broken);
  const seat = seatIn(it);
  try {
    if (isAsked(it)) {
      const asked = await askedIn(it, page.files);
      if (isLatest()) showGuess({ stage, it, asked, seat, words });
      return;
    }
    const part = `${classPart}=${packed}`;
    if (it.kind === "simulator") {
      const open = element("a", {
        class: "button primary",
        href: `${page.simulators}${it.simulator}/#${part}`,
      });
      open.dataset.explore = "";
      open.textContent = words.explore.start;
      stage.dataset.step = "explore";
      stage.replaceChildren(
        classLine(it.name, words),
        element("p", {}, words.explore.text),
        element("p", {}, open),
      );
      return;
    }
    const { showShop } = await import("./shop.ts");
    const { isReveal, revealPart } = await import("../reveal.ts");
    const word = readPart(revealPart);
    if (word !== undefined && isReveal(word, it)) seat.reveal();
    const show = () => isLatest() && showShop({ stage, it, seat, page, part });
    show();
    // Back from the shop, also out of the browser's own memory of the page.
    addEventListener("pageshow", (event) => {
      if (event.persisted) show();
    });
  } catch {
    const again = () => void open(stage, page, packed, isLatest);
    if (isLatest()) say(words.failed, element("p", {}, button(words.retry, again)));
  }
}
