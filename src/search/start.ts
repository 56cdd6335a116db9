import { hasPendingHighlight } from "../state/pending-highlight.ts";

/** On every page: `/`, Ctrl or ⌘ K, or the link in the head open the search, whose code comes only then. */
export function startSearch(): void {
  if (hasPendingHighlight()) void import("./arrive.ts").then(({ arrive }) => arrive());
  const opener = document.querySelector<HTMLAnchorElement>("[data-search-open]");
  if (!opener) return;
  const open = async () => {
    try {
      const { openSearch } = await import("./dialog.ts");
      openSearch(opener);
    } catch {
      opener.ownerDocument.defaultView?.dispatchEvent(new Event("vite:preloadError"));
    }
  };
  opener.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    const shortcut =
      (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !typing);
    if (!shortcut || event.altKey || event.isComposing) return;
    event.preventDefault();
    void open();
  });
}
