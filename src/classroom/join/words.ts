/** What the learner's page says, from `content/<locale>/labels/classroom.yaml`. */
type Lines<Key extends string> = Readonly<Record<Key, string>>;

export interface JoinWords
  extends Lines<
    | "none"
    | "broken"
    | "failed"
    | "retry"
    | "class"
    | "author"
    | "sure"
    | "send"
    | "choose"
    | "second"
    | "lines"
    | "note"
    | "copy"
    | "share"
    | "copied"
    | "notCopied"
    | "yours"
    | "change"
    | "again"
    | "show"
    | "showNote"
    | "answer"
    | "right"
    | "mine"
    | "open"
    | "read"
    | "noRight"
    | "full"
  > {
  readonly levels: Lines<"one" | "two" | "three">;
  readonly shop: Lines<"text" | "start" | "go" | "played" | "done" | "squares">;
}

export interface JoinPage {
  readonly words: JoinWords;
  /** The names of the nine squares in their order. */
  readonly squares: readonly string[];
  /** The folder of word files and the shop, as addresses. */
  readonly files: string;
  readonly shop: string;
}
