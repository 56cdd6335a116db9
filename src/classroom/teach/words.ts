import type { TeachFile } from "./slides.ts";

/** What teaching says, from `content/<locale>/labels/teach.yaml`. */
type Lines<Key extends string> = Readonly<Record<Key, string>>;

/** What stands on the page before the run sheet is reached for. */
export type RunOpening = Lines<"choose" | "minutes" | "open" | "loading" | "failed" | "retry">;

export type RunWords = RunOpening &
  Lines<
    | "start"
    | "pause"
    | "resume"
    | "next"
    | "back"
    | "over"
    | "sure"
    | "keep"
    | "stepLeft"
    | "allLeft"
    | "late"
    | "now"
    | "how"
    | "link"
    | "qr"
    | "show"
    | "second"
    | "noSecond"
    | "blocked"
    | "sheet"
    | "ended"
  >;

export type ScreenWords = Lines<
  | "name"
  | "reveal"
  | "answer"
  | "try"
  | "tryOpen"
  | "wall"
  | "wallOpen"
  | "wallNote"
  | "scan"
  | "leave"
  | "next"
  | "last"
  | "back"
  | "black"
  | "keys"
>;

export type NotesWords = Lines<"none" | "shown" | "hidden" | "question" | "following" | "last">;
export type ChatWords = Lines<"title" | "intro" | "language" | "copy" | "copied" | "notCopied" | "skip">;

/** A guide with all that is said while it is taught, as it is fetched. */
export interface TeachPage extends TeachFile {
  readonly words: {
    readonly run: RunWords;
    readonly screen: ScreenWords;
    readonly notes: NotesWords;
    readonly chat: ChatWords;
  };
}
