/** How long a fee is believed after somebody has looked: in months. */
const believed = 6;

/** Whether a day such as 2026-12-01 lies more than six months before `now`. */
export function isOld(checked: string, now: Date): boolean {
  const limit = new Date(`${checked}T00:00:00`);
  limit.setMonth(limit.getMonth() + believed);
  return now > limit;
}

/** Fees that nobody has looked at for six months say so. */
export function startDates(page: ParentNode, now: Date): void {
  for (const note of page.querySelectorAll<HTMLElement>("[data-checked]"))
    note.hidden = !isOld(note.dataset["checked"] ?? "", now);
}
