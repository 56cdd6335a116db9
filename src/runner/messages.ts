/** A message from the page to its worker. */
export interface Request {
  readonly id: number;
  /** The kind of run, such as `monteCarlo`. */
  readonly name: string;
  /** Plain data: it is cloned. */
  readonly input: unknown;
}

export type Reply =
  | { readonly id: number; readonly kind: "progress"; readonly share: number }
  | { readonly id: number; readonly kind: "done"; readonly value: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };

/** The global key under which a page without a worker finds the handler; a bundler removes the exports of an entry. */
export const handlerKey = Symbol.for("jiusi.handler");

/** Answers one request; `report` says how far it has come, 0 to 1, and is awaited between slices of the work. */
export type Handler = (
  name: string,
  input: unknown,
  report: (share: number) => void | Promise<void>,
) => Promise<unknown> | unknown;
