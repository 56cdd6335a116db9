/**
 * Scrolls, once, so that what a number changes is seen while it is changed: the picture between the answer, which
 * stands at the top, and the dock, which stands at the foot. At once, not smoothly: whoever presses next must find
 * everything where it is. On a wide screen, where nothing is docked, it does nothing.
 */
export function bringPictureInSight(dock: HTMLElement): void {
  const bench = dock.closest(".bench");
  const answer = bench?.querySelector(".bench-answer")?.getBoundingClientRect();
  const picture = [...(bench?.querySelectorAll(".bench-picture svg:not(.hand svg)") ?? [])]
    .map((svg) => svg.getBoundingClientRect())
    .find(({ width }) => width > 0);
  if (!answer || !picture || getComputedStyle(dock).position !== "sticky") return;
  // Where numbers are ranges, what follows from them stands above the picture.
  const spread = bench?.querySelector('.bench-range[data-ranged="true"]')?.getBoundingClientRect();
  const most = Math.min(picture.top, spread?.top ?? picture.top) - answer.height;
  const least = picture.bottom - ((visualViewport?.height ?? innerHeight) - dock.offsetHeight);
  scroll(least > most ? most : Math.min(most, Math.max(least, 0)));
}

/** Scrolls so that an element of the list begins below the answer. */
export function bringFieldInSight(dock: HTMLElement, key: string | undefined): void {
  const answer = dock.closest(".bench")?.querySelector(".bench-answer");
  const field = (key && dock.querySelector(`[data-slot="${CSS.escape(key)}"]`)) || dock;
  scroll(field.getBoundingClientRect().top - (answer?.clientHeight ?? 0));
}

function scroll(by: number): void {
  if (Math.abs(by) > 1) scrollBy({ top: by, behavior: "instant" });
}
