import { defineSimulator } from "../../workbench/define.ts";
import { parameters } from "./parameters.ts";
import { split } from "./split.ts";

/** The shop of the chapter's first question: a million last month, 1.2 now, in a market that grew by a quarter. */
const opening = {
  view: "market",
  conversionBefore: 2.5,
  basketBefore: 400,
  visitsAfter: 120_000,
  conversionAfter: 2.5,
  basketAfter: 400,
  ownLastYear: 800_000,
} as const;

/** The shop of the book: its ads brought strangers, and its friends came less often. */
const socks = {
  visitsBefore: 20_000,
  conversionBefore: 3,
  basketBefore: 500,
  visitsAfter: 24_000,
  conversionAfter: 2.8,
  basketAfter: 490,
  ownLastYear: 294_000,
  rivalNow: 1_320_000,
  rivalBefore: 1_200_000,
  rivalLastYear: 1_500_000,
  marketNow: 57_500_000,
  marketBefore: 50_000_000,
  marketLastYear: 47_900_000,
} as const;

const week = parameters.journal.default;

export const information = defineSimulator({
  slug: "information",
  version: 1,
  parameters,
  first: split,
  later: {
    market: () => import("./market.ts"),
    books: () => import("./books.ts"),
    system: () => import("./system.ts"),
  },
  presets: [
    { id: "meeting", values: {} },
    { id: "socks", values: socks },
    { id: "dearer", values: { visitsAfter: 100_000, conversionAfter: 2.5, basketAfter: 180 } },
    { id: "bought", values: { visitsAfter: 160_000, conversionAfter: 1.9, basketAfter: 150 } },
    { id: "same", values: { view: "market" } },
    { id: "opening", values: opening },
    { id: "yearOver", values: { ...opening, against: "lastYear" } },
    { id: "week", values: { view: "books" } },
    { id: "agrees", values: { view: "books", counted: 40 } },
    { id: "forgotFee", values: { view: "books", journal: week.filter(({ account }) => account !== "fees") } },
    {
      id: "forgotShipping",
      values: { view: "books", journal: week.filter(({ entry }) => entry !== 4), counted: 40 },
    },
    { id: "seventy", values: { view: "system" } },
    { id: "unread", values: { view: "system", engagement: 0 } },
    { id: "shortForm", values: { view: "system", entryMinutes: 5 } },
    { id: "allRead", values: { view: "system", engagement: 100 } },
  ],
});
