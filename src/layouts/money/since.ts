import { type Formats, format } from "../../ui/format.ts";

/** Since when something holds, as the page says it: `{date}` and `{year}` of a day such as 2026-01-01. */
export function sinceOf(day: string, template: string, formats: Formats): string {
  const date = format({ value: Number(day.replaceAll("-", "")), unit: "date" }, formats);
  return template.replace("{date}", date).replace("{year}", day.slice(0, 4));
}
