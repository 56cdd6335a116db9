import { button, element } from "../ui/element.ts";
import { connectSearch, type SearchWords } from "./results.ts";
import { isComposing } from "./typed.ts";

let open: ((query?: string) => void) | undefined;

/** Opens the search over the page. Everything in it is made on first use; `opener` carries the words. */
export function openSearch(opener: HTMLAnchorElement): void {
  open ??= build(opener);
  open();
}

function build(opener: HTMLAnchorElement) {
  const words = JSON.parse(opener.dataset.words ?? "{}") as SearchWords;
  const dialog = element("dialog", { class: "search-dialog", "aria-label": words.title });
  const input = element("input", {
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    placeholder: words.placeholder,
    "aria-label": words.title,
    "data-user-text": "",
  });
  const close = button(words.close, {}, () => dialog.close());
  const status = element("p", { class: "search-status", role: "status" }, words.empty);
  const place = element("div", { class: "search-found" });
  const all = element("a", { class: "search-all", href: opener.href }, words.all);

  const ask = connectSearch({
    input,
    status,
    place,
    words,
    root: opener.dataset.root ?? "/",
    most: 8,
    onQuery: (query) => {
      all.href = query === "" ? opener.href : `${opener.href}?q=${encodeURIComponent(query)}`;
    },
  });
  dialog.append(element("div", { class: "search-box" }, input, close), status, place, all);
  // A search field takes the first Escape to empty itself; here it closes.
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || isComposing(event)) return;
    event.preventDefault();
    dialog.close();
  });
  // A hit on the page one is already on would else leave the dialog over it.
  place.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => opener.focus());
  document.body.append(dialog);
  return () => {
    dialog.showModal();
    input.focus();
    input.select();
    void ask();
  };
}
