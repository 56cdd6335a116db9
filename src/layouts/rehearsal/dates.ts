/** The second at which the local day of `now` ends: what is due today is due from its morning. */
export function endOfDay(now: Date): number {
  const end = new Date(now);
  end.setHours(24, 0, 0, 0);
  return Math.floor(end.getTime() / 1000) - 1;
}

const two = (number: number) => String(number).padStart(2, "0");

/** The local date some days after `now`, as `20261127`. */
export function dateAfter(now: Date, days: number): string {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
}

/** UTC as `20261124T131500Z`. */
export function stampOf(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, "");
}
