import type { Setting, Square } from "../models/shop/board.ts";
import type { CauseName } from "../models/shop/causes.ts";
import type { ParameterName } from "../models/shop/fields.ts";
import type { PolicyName } from "../models/shop/policies.ts";
import type { StatementLine } from "../models/shop/statement.ts";
import type { EventName } from "../models/shop/world.ts";
import type { Formats } from "../ui/format.ts";
import type { EndWords } from "./end-words.ts";

/** What the game says, from `content/<locale>/labels/shop.yaml`; `src/schemas/shop.ts` checks it. */

/** Where money is that is not in the till, and which way it went. */
type Moved = `${"receivable" | "stock" | "owed"}${"Up" | "Down"}`;

export type Lines<Key extends string> = Readonly<Record<Key, string>>;

export interface Named {
  readonly name: string;
  readonly line: string;
}

export interface OpeningWords
  extends Lines<
    | "title"
    | "hint"
    | "market"
    | "another"
    | "choose"
    | "more"
    | "promise"
    | "promiseNote"
    | "rivals"
    | "rivalsNote"
    | "guest"
    | "fixed"
    | "loading"
    | "toClass"
    | "classDone"
  > {
  readonly fields: readonly Named[];
  readonly parameters: Readonly<Record<ParameterName, { readonly label: string; readonly value: string }>>;
  readonly rivals8: Readonly<Record<PolicyName, Named>>;
}

/** Words of a setting, a field's move or the card. */
export type SettingWords = Readonly<Record<Setting | "field" | "vip", Readonly<Record<string, Named>>>>;

export interface PlayWords
  extends Lines<
    | "failed"
    | "retry"
    | "quarter"
    | "of"
    | "cash"
    | "stock"
    | "regulars"
    | "rank"
    | "morale"
    | "decide"
    | "decideFirst"
  > {
  readonly months: readonly string[];
  readonly month: readonly string[];
  readonly ahead: Lines<
    "title" | "season" | "orders" | "ordersFirst" | "unmet" | "order" | "rumour" | "estimates"
  >;
  readonly events: Readonly<Record<EventName, Lines<"rumour" | "happened">>>;
  readonly heard: Lines<"right" | "wrong">;
  readonly board: Lines<
    | "title"
    | "hint"
    | "changed"
    | "closed"
    | "closedNote"
    | "fresh"
    | "openAll"
    | "boss"
    | "bossFits"
    | "bossOver"
    | "bossNone"
    | "spend"
    | "spendNote"
    | "once"
    | "undo"
    | "lastNote"
  >;
  readonly sheet: Lines<"done" | "chapter" | "boss" | "perMonth" | "once" | "free" | "now">;
  readonly squares: Lines<Square>;
  /** Of the figures at the top, what each is. */
  readonly figures: Lines<"title" | "rank" | "morale" | "regulars">;
  /** What a square has built up, on the board. */
  readonly built: Lines<"part" | "appeal" | "content">;
  /** What can be known of a square before it is set. */
  readonly known: Lines<Exclude<Square, "field" | "goal">>;
  readonly parts: Lines<"price" | "depth" | "staff" | "vip">;
  readonly settings: SettingWords;
  readonly guess: Lines<"title" | "hint" | "label" | "now" | "made">;
  readonly picture: Lines<
    | "title"
    | "skip"
    | "text"
    | "visits"
    | "orders"
    | "lost"
    | "shelf"
    | "parcels"
    | "supplier"
    | "platform"
    | "staff"
    | "till"
  >;
  readonly statement: Lines<
    | "title"
    | "guessed"
    | "exact"
    | "unguessed"
    | "bankrupt"
    | "table"
    | "facts"
    | "reached"
    | "missed"
    | "months"
    | "next"
    | "finish"
  > & { readonly lines: Lines<StatementLine | "kept" | "profit" | "loss"> };
  readonly bridge: Lines<
    "title" | "change" | "earned" | "lost" | "more" | "less" | "plain" | "mostly" | Moved
  > & {
    readonly lines: Lines<Moved>;
  };
  readonly causes: Lines<
    | "none"
    | "small"
    | "less"
    | "more"
    | Exclude<CauseName, "event" | "price" | "range">
    | "stockOutSupply"
    | "rangeLiked"
    | "rangeMissed"
    | "rangeTired"
    | "careFew"
    | "careOther"
    | "priceUp"
    | "priceDown"
    | "priceFlat"
  > & { readonly event: Lines<Exclude<EventName, "calm">> };
  readonly story: Lines<"procedures" | "ties" | "information" | "goal" | "membership" | "field" | "usual">;
  readonly menu: Lines<
    | "title"
    | "share"
    | "code"
    | "copy"
    | "copied"
    | "link"
    | "lines"
    | "line"
    | "lineDone"
    | "open"
    | "remove"
    | "limit"
    | "restart"
    | "fresh"
    | "sure"
    | "storage"
    | "dropped"
    | "enter"
    | "read"
  > & { readonly badCode: Lines<"bad_enum" | "bad_array" | "inconsistent" | "out_of_range" | "damaged"> };
  readonly branch: Lines<"title" | "note" | "start" | "class">;
}

/** A chapter that belongs to a square. */
export interface ChapterLink {
  readonly title: string;
  readonly href: string;
}

/** What comes with the page: the opening. The rest is fetched once somebody opens a shop. */
export interface ShopProps {
  readonly words: OpeningWords;
  readonly formats: Formats;
  /** Address of `PlayFile`. */
  readonly play: string;
  readonly failed: string;
  readonly retry: string;
  /** The learner\'s page of a class. */
  readonly join: string;
}

/** The file with the words of the play. */
export interface PlayFile {
  readonly play: PlayWords;
  readonly end: EndWords;
  readonly chapters: Readonly<Record<Square, ChapterLink>>;
  /** Address of the words of the workbench's drawers, where the dialog to share has its own. */
  readonly drawers: string;
  readonly siteName: string;
}
