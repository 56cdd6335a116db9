import type { Fee } from "../../models/fees/order-fees.ts";
import type { Region } from "../../state/region.ts";

/** What a simulator knows of regions and fees, in the page's language: `src/pages/[...locale]/words/money.json.ts`. */
export interface MoneyFile {
  /** The region that the page's language makes likely, until somebody says where the shop is. */
  readonly likely: Region;
  readonly regions: readonly MoneyRegion[];
  /** The page of all fees. */
  readonly page: string;
  readonly says: Readonly<
    Record<
      | "title"
      | "intro"
      | "ask"
      | "pick"
      | "order"
      | "verified"
      | "unverified"
      | "old"
      | "contract"
      | "foreign"
      | "span"
      | "used"
      | "tax"
      | "wage"
      | "message"
      | "all",
      string
    >
  >;
}

export interface MoneyRegion {
  readonly id: Region;
  readonly name: string;
  /** `{n}` with the region's money; the number stays as it is. */
  readonly amount: string;
  /** Sales tax in percent: of a usual firm, on fees that come without it, and of a small shop. */
  readonly vat: number;
  readonly smallTax: number | null;
  /** Twelve months of the minimum wage. */
  readonly yearWage: number | null;
  /** One message to a customer: of the official account where there is one, else a text message. */
  readonly messagePrice: number | null;
  readonly tables: readonly MoneyTable[];
}

export interface MoneyTable {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
  readonly fees: readonly (Fee & { readonly item: string })[];
  /** Whether every fee was read at the platform's own page, and the day of the oldest look. */
  readonly verified: boolean;
  readonly checked: string;
  /** Its fixed amounts are in other money than the region's. */
  readonly foreign: boolean;
}

let known: Promise<MoneyFile> | undefined;

/** Fetched once, from beside the words of the drawers; a failure may be tried again. */
export function loadMoney(drawers: string): Promise<MoneyFile> {
  known ??= fetch(drawers.replace(/drawers(?=\.json$)/, "money")).then((response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.json() as Promise<MoneyFile>;
  });
  known.catch(() => {
    known = undefined;
  });
  return known;
}
