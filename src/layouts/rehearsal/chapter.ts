import { answer, chosenOf, finish, followRehearsal, type Rehearsal, stopAt } from "../../state/rehearsal.ts";
import { onStorageFailed } from "../../state/storage.ts";
import { fill, scoreOf } from "./score.ts";
import { startSheet } from "./sheet.ts";

/** A chapter remembers the first answer to each question, how far it was read, and prints its worksheet. */
export function startChapter(chapter: HTMLElement): void {
  const { slug = "" } = chapter.dataset;
  chapter.dataset.enhanced = "";
  followQuiz(chapter, slug);
  followReading(chapter, slug);
  openSources(chapter);
  const sheet = chapter.querySelector<HTMLElement>("[data-sheet]");
  if (sheet) startSheet(sheet);
  chapter.querySelector("[data-print-worksheet]")?.addEventListener("click", async () => {
    const { printWorksheet } = await import("./worksheet.ts");
    printWorksheet(chapter);
  });
}

/** The list of sources opens for who follows a citation to it, and on paper. */
function openSources(chapter: HTMLElement): void {
  const fold = chapter.querySelector<HTMLDetailsElement>(".sources details");
  if (!fold) return;
  const follow = () => {
    const target = fold.querySelector(":target");
    if (!target) return;
    const closed = !fold.open;
    fold.open = true;
    if (closed) target.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  follow();
  addEventListener("beforeprint", () => {
    fold.open = true;
  });
}

/** The first answer counts; what is chosen after its reply has been read only shows the other replies. */
function followQuiz(chapter: HTMLElement, slug: string): void {
  const questions = [...chapter.querySelectorAll<HTMLElement>("[data-question]")];
  const line = chapter.querySelector<HTMLElement>("[data-score]");
  const again = chapter.querySelector<HTMLButtonElement>("[data-again]");
  const ids = questions.map(({ dataset }) => `${slug}/${dataset.question}`);
  const settled = new Set<string>();
  let full = false;

  const settle = (fieldset: HTMLElement) => {
    const id = `${slug}/${fieldset.dataset.question}`;
    const chosen = fieldset.querySelector<HTMLInputElement>("input:checked");
    if (!chosen || settled.has(id)) return;
    settled.add(id);
    answer(id, Number(chosen.value), chosen.value === fieldset.dataset.right);
  };

  const show = (it: Rehearsal) => {
    if (!line) return;
    const { asked, right } = scoreOf(it, ids);
    const { score = "", allRight = "", full: fullWords = "" } = line.dataset;
    const words = full ? fullWords : right === questions.length ? allRight : score;
    if (asked > 0) line.textContent = fill(words, { asked, right, wrong: asked - right });
    if (again) again.hidden = asked === 0;
  };

  /** A kept answer is shown again unless the reader is already answering. */
  const restore = ({ answers }: Rehearsal) => {
    for (const fieldset of questions) {
      const id = `${slug}/${fieldset.dataset.question}`;
      const last = answers[id]?.at(-1);
      if (!last || fieldset.querySelector("input:checked")) continue;
      const input = fieldset.querySelector<HTMLInputElement>(`input[value="${chosenOf(last)}"]`);
      if (input) input.checked = true;
      settled.add(id);
    }
  };

  for (const fieldset of questions) {
    fieldset.addEventListener("change", () => settle(fieldset));
    settle(fieldset);
  }
  let restored = false;
  followRehearsal((it) => {
    if (!restored) restore(it);
    restored = true;
    show(it);
  });
  onStorageFailed(() => {
    full = true;
    followRehearsal(show);
  });
  again?.addEventListener("click", () => {
    settled.clear();
    for (const input of chapter.querySelectorAll<HTMLInputElement>("[data-question] input"))
      input.checked = false;
    questions[0]?.querySelector("input")?.focus();
  });
}

/** Where reading stops is written down a second after the last scroll; the end counts when it comes into view. */
function followReading(chapter: HTMLElement, slug: string): void {
  const headings = [...chapter.querySelectorAll<HTMLElement>("h2[id], h3[id], section[id] > h2")];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = "";
  const note = () => {
    clearTimeout(timer);
    const line = innerHeight * 0.4;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < line).at(-1);
    const id = above?.id.replace(/-title$/, "") ?? "";
    if (!above || id === known) return;
    known = id;
    stopAt(slug, id, above.textContent?.trim() ?? "", document.documentElement.lang);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(note, 1000);
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("pagehide", note);
  later();

  const end = chapter.querySelector("[data-end]");
  if (!end) return;
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    finish(slug);
  });
  watch.observe(end);
}
