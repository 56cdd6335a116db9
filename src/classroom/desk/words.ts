import type { Naming } from "../kept-line.ts";

/** What the desk says, from `content/<locale>/labels/classroom.yaml`. */
type Lines<Key extends string> = Readonly<Record<Key, string>>;
type Kind = Lines<"name" | "line">;

export interface DeskWords
  extends Lines<
    | "step"
    | "name"
    | "nameHint"
    | "chapter"
    | "question"
    | "answer"
    | "addAnswer"
    | "dropAnswer"
    | "right"
    | "none"
    | "seed"
    | "seedHint"
    | "quarters"
    | "quarter"
    | "squares"
    | "squaresHint"
    | "make"
    | "made"
    | "link"
    | "qr"
    | "noQr"
    | "copyLink"
    | "message"
    | "copyMessage"
    | "copied"
    | "notCopied"
    | "print"
    | "card"
    | "tryIt"
    | "wall"
    | "limits"
    | "shopLimits"
    | "kept"
    | "noneKept"
    | "notKept"
    | "open"
    | "remove"
    | "removed"
    | "undo"
    | "save"
    | "bring"
    | "brought"
    | "unreadable"
  > {
  readonly kinds: Readonly<Record<"guess" | "question" | "shop" | "simulator", Kind>>;
  readonly faults: Lines<"name" | "question" | "answers" | "seed" | "squares" | "start" | "long">;
  readonly messages: Lines<"guess" | "shop" | "simulator">;
  readonly explore: Lines<
    | "simulator"
    | "preset"
    | "presetChoose"
    | "link"
    | "linkHint"
    | "linkRead"
    | "linkUnread"
    | "view"
    | "onlyView"
    | "inputs"
    | "inputsHint"
    | "others"
    | "begins"
    | "usual"
    | "fromLink"
    | "limits"
  > & { readonly rules: Lines<"free" | "locked" | "hidden"> };
}

export interface DeskProps {
  readonly words: DeskWords;
  readonly naming: Naming;
  readonly chapters: readonly { readonly slug: string; readonly title: string; readonly question: string }[];
  /** The names of the nine squares in their order. */
  readonly squares: readonly string[];
  /** The market of a first visit. */
  readonly seed: number;
  /** Paths of the learner's page and of the wall. */
  readonly join: string;
  readonly wall: string;
  /** The folder of word files, with `/` at its end. */
  readonly files: string;
  readonly failed: string;
  readonly retry: string;
}
