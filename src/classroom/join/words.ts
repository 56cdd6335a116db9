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
  readonly explore: Lines<"text" | "start">;
  readonly shop: Lines<"text" | "start" | "go" | "played" | "done" | "squares"> & {
    readonly reveal: Lines<"label" | "open" | "wrong" | "opened">;
  };
}

export interface JoinPage {
  readonly words: JoinWords;
  /** The names of the nine squares in their order. */
  readonly squares: readonly string[];
  /** The folder of word files and the shop, as addresses. */
  readonly files: string;
  readonly shop: string;
  /** The folder of simulators, with `/` at its end. */
  readonly simulators: string;
}
