import type { DrawerWords } from "./words.ts";

/** The keys, in a small dialog that Escape closes. */
export function openHelp(texts: DrawerWords, opener: HTMLElement | null): void {
  const dialog = document.createElement("dialog");
  dialog.className = "share keys";
  dialog.setAttribute("aria-label", texts.help.title);
  const title = document.createElement("h2");
  title.textContent = texts.help.title;
  const list = document.createElement("dl");
  for (const [keys, what] of texts.help.rows) {
    const term = document.createElement("dt");
    for (const key of keys.split(" ")) {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      term.append(cap, " ");
    }
    const meaning = document.createElement("dd");
    meaning.textContent = what;
    list.append(term, meaning);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = texts.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(title, list, close);
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
