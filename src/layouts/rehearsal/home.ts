import { followRehearsal, type Rehearsal } from "../../state/rehearsal.ts";
import { startRegion } from "../money/region.ts";
import { fill, scoreOf } from "./score.ts";

/** Nine squares that show what was read and tested, and one line that leads back to where reading stopped. */
export function startHome(home: HTMLElement): void {
  const { read = "", tested = "", resumeWords = "" } = home.dataset;
  const squares = [...home.querySelectorAll<HTMLElement>("[data-progress]")];
  const line = home.querySelector<HTMLAnchorElement>("[data-resume]");
  // Asked far down the page, so that its code may come as late as this.
  for (const box of home.querySelectorAll<HTMLElement>("[data-region-ask]")) startRegion(box);

  followRehearsal((it: Rehearsal) => {
    for (const square of squares) {
      const slug = square.dataset.progress ?? "";
      const ids = (square.dataset.questions ?? "").split(" ").map((id) => `${slug}/${id}`);
      const total = ids.length;
      const { asked, right } = scoreOf(it, ids);
      const isRead = it.read[slug] !== undefined;
      square.dataset.state = asked > 0 ? (right >= total ? "whole" : "tested") : isRead ? "read" : "";
      square.textContent = asked > 0 ? fill(tested, { right, total }) : isRead ? read : "";
    }
    const link = squares
      .map((square) => square.closest("a"))
      .find((a) => a?.querySelector(`[data-progress="${it.place?.slug}"]`));
    if (!line) return;
    line.hidden = !it.place || !link;
    if (!it.place || !link) return;
    const { heading, words, lang } = it.place;
    const inThisLanguage = words !== "" && lang === document.documentElement.lang;
    const name = link.querySelector("b")?.textContent ?? "";
    line.href = heading === "" ? link.href : `${link.href}#${heading}`;
    line.textContent = fill(resumeWords, { place: inThisLanguage ? `${name} · ${words}` : name });
  });
}
