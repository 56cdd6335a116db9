import type { APIContext } from "astro";
import { everyLocale, href } from "../../../site.ts";
import { feeTables, moneyWords } from "../../../words.ts";
import type { MoneyFile } from "../../../workbench/money/words.ts";

export const getStaticPaths = everyLocale;

const yearOf = (month: number | undefined) => (month === undefined ? null : 12 * month);

/** What simulators know of regions and fees, as a file of its own: fetched when somebody asks for it. */
export async function GET({ locals }: APIContext): Promise<Response> {
  const { locale } = locals;
  const words = await moneyWords(locale);
  const { page, choice, region: asked } = words;
  const regions = (await feeTables()).map(({ region, values, salesTax, tables }) => ({
    id: region,
    name: words.regions[region].name,
    amount: words.regions[region].amount,
    vat: salesTax,
    smallTax: values.find(({ id }) => id === "smallTax")?.value ?? null,
    yearWage: yearOf(values.find(({ id }) => id === "minimumWageMonth")?.value),
    messagePrice:
      (values.find(({ id }) => id === "line") ?? values.find(({ id }) => id === "sms"))?.value ?? null,
    tables: tables.map(({ id, data }) => ({
      id,
      name: words.tables[id]?.name ?? id,
      note: words.tables[id]?.note,
      fees: data.rows.map(({ item, kind, value, upTo, base, cap, least, tax }) => ({
        item,
        kind,
        value,
        upTo,
        base,
        cap,
        least,
        tax,
      })),
      verified: data.rows.every((row) => row.verified),
      checked: data.rows.map((row) => row.checked).sort()[0] ?? "",
      foreign: data.currency !== undefined,
    })),
  }));
  const { verified, unverified, old, contract, span } = page;
  const file: MoneyFile = {
    likely: ({ "zh-Hant": "tw", "zh-Hans": "cn", en: "other" } as const)[locale.id],
    regions,
    page: href(locale, "/fees/"),
    says: { ...choice, ask: asked.ask, foreign: page.usd, verified, unverified, old, contract, span },
  };
  return Response.json(file);
}
