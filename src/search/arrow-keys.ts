/** Moves the focus with the arrow keys through the results; above the first one is the search field. */
export function moveFocus(event: KeyboardEvent, place: HTMLElement, box: HTMLElement, step: number) {
  const links = [...place.querySelectorAll<HTMLElement>(".recent button, .hit-card a, .hits a")];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at + step];
  event.preventDefault();
  if (next) next.focus();
  else if (step < 0) box.focus();
}
