/**
 * Whether the commas of a box's own thousands are still in what is being typed: `500,000` with a digit more or less is
 * a number whose commas have shifted, not one with a decimal comma. What was typed or pasted over all of it is.
 */
export function keepsGroups(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return after.includes(",") && (before.slice(0, start) + before.slice(before.length - end)).includes(",");
}
