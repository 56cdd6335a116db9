/**
 * The definition of a marked word: on hover, on focus by the keyboard, and on a tap. Escape and a click elsewhere
 * close it, which the browser does for every popover. Where popovers are unknown the word is a link.
 */
export function startGloss(): void {
  if (!("popover" in HTMLElement.prototype)) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;

  const at = (target: EventTarget | null, what: string) =>
    target instanceof Element ? target.closest(what) : null;
  const toggle = (word: Element | null) => {
    if (word) {
      const text = document.getElementById(word.getAttribute("aria-describedby") ?? "");
      text?.parentElement?.togglePopover({ force: true, source: word as HTMLElement });
    } else document.querySelector<HTMLElement>(".gloss-note:popover-open")?.hidePopover();
  };

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    clearTimeout(timer);
    const word = at(target, ".gloss");
    if (word || !(at(target, ".gloss-note") || at(document.activeElement, ".gloss")))
      timer = setTimeout(toggle, 200, word);
  });
  document.addEventListener("focusin", ({ target }) => {
    const word = at(target, ".gloss");
    clearTimeout(timer);
    // Not at once: opening one closes another, which may give the focus back, and no browser opens two in each other.
    if (word ? word.matches(":focus-visible") : !at(target, ".gloss-note"))
      timer = setTimeout(toggle, 0, word);
  });
  document.addEventListener("pointerdown", ({ pointerType }) => {
    touched = pointerType !== "mouse";
  });
  document.addEventListener("click", (event) => {
    const word = at(event.target, ".gloss");
    // Enter on the focused word is a click too, without a count: it follows the link.
    if (!word || !touched || event.detail === 0) return;
    event.preventDefault();
    toggle(word);
  });

  // The keyboard or a mouse may have come to a word before this was there; a finger leaves `:hover` behind.
  const here = matchMedia("(hover: hover)").matches ? ":is(:focus-visible, :hover)" : ":focus-visible";
  const early = document.querySelector(`.gloss${here}`);
  if (early) toggle(early);
}
