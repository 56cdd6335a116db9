import { connectSearch, type SearchWords } from "./results.ts";

let open: ((query?: string) => void) | undefined;

/** Opens the search over the page. Everything in it is made on first use; `opener` carries the words. */
export function openSearch(opener: HTMLAnchorElement): void {
  open ??= build(opener);
  open();
}

function build(opener: HTMLAnchorElement) {
  const words = JSON.parse(opener.dataset.words ?? "{}") as SearchWords;
  const text = (name: string) => String(words[name] ?? "");
  const dialog = document.createElement("dialog");
  dialog.className = "search-dialog";
  dialog.setAttribute("aria-label", text("title"));

  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.placeholder = text("placeholder");
  input.setAttribute("aria-label", text("title"));
  input.dataset.userText = "";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = text("close");
  close.addEventListener("click", () => dialog.close());
  const head = document.createElement("div");
  head.className = "search-box";
  head.append(input, close);

  const status = document.createElement("p");
  status.className = "search-status";
  status.setAttribute("role", "status");
  status.textContent = text("empty");
  const list = document.createElement("ol");
  list.className = "hits";
  const all = document.createElement("a");
  all.className = "search-all";
  all.href = opener.href;
  all.textContent = text("all");

  connectSearch({
    input,
    status,
    list,
    words,
    root: opener.dataset.root ?? "/",
    most: 8,
    onQuery: (query) => {
      all.href = query === "" ? opener.href : `${opener.href}?q=${encodeURIComponent(query)}`;
    },
  });
  dialog.append(head, status, list, all);
  // A search field takes the first Escape to empty itself; here it closes.
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  // A hit on the page one is already on would else leave the dialog over it.
  list.addEventListener("click", (event) => {
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
  };
}
