import type { Formats } from "../../ui/format.ts";
import type { Fault } from "../codes.ts";
import type { Naming } from "../kept-line.ts";
import type { Advice } from "../tally.ts";

/** What the wall says, from `content/<locale>/labels/classroom.yaml`. */
type Lines<Key extends string> = Readonly<Record<Key, string>>;

type VoteWords = Lines<
  | Advice
  | "question"
  | "first"
  | "second"
  | "voters"
  | "count"
  | "held"
  | "hold"
  | "showVotes"
  | "showAnswer"
  | "hideAnswer"
  | "right"
  | "rightShare"
  | "source"
  | "changes"
  | "changesOpen"
  | "sure"
  | "who"
>;

type ShopWords = Lines<
  | "running"
  | "slow"
  | "title"
  | "note"
  | "place"
  | "name"
  | "mean"
  | "band"
  | "luck"
  | "own"
  | "ownPlace"
  | "tie"
  | "rival"
  | "winners"
  | "paths"
  | "pathNote"
  | "bankrupt"
  | "differences"
  | "difference"
  | "fewer"
  | "players"
  | "more"
> & { readonly reveal: Lines<"title" | "show" | "say" | "link" | "copy" | "copied" | "notCopied" | "note"> };

export interface WallWords
  extends Lines<
    | "formats"
    | "formatsTitle"
    | "class"
    | "noClass"
    | "choose"
    | "damaged"
    | "chat"
    | "chatHint"
    | "read"
    | "file"
    | "reading"
    | "nothing"
    | "found"
    | "others"
    | "replaced"
    | "broken"
    | "brokenLine"
    | "unknown"
    | "person"
    | "failed"
    | "retry"
  > {
  readonly faults: Lines<Fault>;
  readonly links: Lines<"show" | "showNote" | "title" | "note">;
  readonly votes: VoteWords;
  readonly shop: ShopWords;
  readonly screen: Lines<"open" | "close" | "names" | "keys" | "black">;
  readonly take: Lines<
    "title" | "csv" | "picture" | "file" | "link" | "linkNote" | "copied" | "notCopied" | "long" | "print"
  > & {
    readonly columns: Lines<"name" | "device" | "first" | "sureFirst" | "second" | "sureSecond" | "code">;
    readonly shopColumns: Lines<
      | "place"
      | "tied"
      | "name"
      | "rival"
      | "mean"
      | "low"
      | "high"
      | "p10"
      | "p90"
      | "own"
      | "ownPlace"
      | "device"
      | "code"
    >;
  };
  readonly debrief: Lines<
    | "title"
    | "first"
    | "second"
    | "answer"
    | "comma"
    | "changed"
    | "guess"
    | "again"
    | "wrong"
    | "certain"
    | "certainWrong"
    | "cash"
    | "bankrupt"
    | "quarter"
    | "lucky"
    | "others"
    | "shop"
  > & {
    /** The questions after one of the trainer's own. */
    readonly own: readonly string[];
  };
}

export interface WallProps {
  readonly words: WallWords;
  readonly naming: Naming;
  readonly formats: Formats;
  /** The folder of word files, with `/` at its end. */
  readonly files: string;
  /** Paths of this page and of the learner's. */
  readonly wall: string;
  readonly join: string;
  /** The folder of simulators, with `/` at its end. */
  readonly simulators: string;
  readonly siteName: string;
  /** What the named rivals of the shop are called. */
  readonly rivals: Readonly<Record<string, string>>;
  /** The questions after the shop. */
  readonly shopDebrief: readonly string[];
}
