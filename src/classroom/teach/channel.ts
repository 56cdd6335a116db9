import { type Run, runOf } from "./run.ts";

/**
 * What the windows of one browser say to each other. Each message is a whole state, so none depends on another that was
 * lost; of two states the one with the higher revision holds, and of two of one revision, made in the same moment, the one
 * of the window with the higher name: both windows come to the same.
 */
export type Message =
  /** A window has come and asks how things stand. */
  | { readonly v: 1; readonly kind: "hello"; readonly guide: string; readonly from: string }
  | { readonly v: 1; readonly kind: "run"; readonly run: Run; readonly from: string };

export const hello = (guide: string, from: string): Message => ({ v: 1, kind: "hello", guide, from });
export const tell = (run: Run, from: string): Message => ({ v: 1, kind: "run", run, from });

/** A message as it came; a newer version's, or anything else, gives nothing. Never throws. */
export function messageOf(data: unknown): Message | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { v, kind, guide, from, run } = Object.fromEntries(Object.entries(data)) as Record<string, unknown>;
  if (v !== 1 || typeof from !== "string" || from.length > 40) return undefined;
  if (kind === "hello") return typeof guide === "string" ? hello(guide, from) : undefined;
  const read = kind === "run" ? runOf(run) : undefined;
  return read && tell(read, from);
}

/** The state of this window, and who made it. */
export interface Held {
  readonly run: Run;
  readonly by: string;
}

/** What holds after a state has come from another window. */
export function adopted(held: Held, { run, from }: Extract<Message, { kind: "run" }>): Held {
  if (run.guide !== held.run.guide || run.revision < held.run.revision) return held;
  const isLater = run.revision > held.run.revision || from > held.by;
  return isLater ? { run, by: from } : held;
}
