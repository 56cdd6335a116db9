import type { Lines } from "./words.ts";

/** What the end of the game says. */
export interface EndWords extends Lines<"title" | "bankrupt" | "score" | "scoreNote" | "limits"> {
  readonly parts: Lines<
    | "title"
    | "cash"
    | "receivable"
    | "stock"
    | "owed"
    | "business"
    | "total"
    | "multiple"
    | "multipleLoss"
    | "capped"
  >;
  readonly balance: Lines<
    | "title"
    | "minCash"
    | "runway"
    | "runwayMonths"
    | "privateCustomers"
    | "privateShare"
    | "stockoutRate"
    | "returnRate"
    | "morale"
    | "overtimeShare"
    | "none"
  >;
  readonly path: Lines<"title" | "finding" | "mine" | "table" | "rival" | "score">;
  readonly luck: Lines<
    "title" | "running" | "failed" | "again" | "very_low" | "low" | "middle" | "high" | "very_high" | "range"
  >;
  readonly worth: Lines<
    | "title"
    | "note"
    | "mine"
    | "other"
    | "table"
    | "square"
    | "sign"
    | "read"
    | "finding"
    | "findingSame"
    | "findingNone"
    | "readBest"
    | "readAlso"
    | "readWorst"
    | "readUnused"
  >;
  readonly pull: Lines<
    | "title"
    | "money"
    | "kept"
    | "fixed"
    | "profit"
    | "loss"
    | "bossOver"
    | "bossFits"
    | "together"
    | "burden"
    | "helping"
    | "replacing"
    | "even"
  >;
  readonly change: Lines<
    | "waits"
    | "title"
    | "square"
    | "quarter"
    | "to"
    | "only"
    | "onwards"
    | "run"
    | "mine"
    | "others"
    | "lesson"
    | "same"
  >;
  readonly result: Lines<"title" | "first" | "copy" | "copied" | "card" | "cardNote">;
}
