/** Steps back and forth. Changes of the same input in quick succession, as a slider makes them, are one step. */
export interface History<T> {
  /** Stores `before` as an undo step. Pushes with the same `what` in quick succession are one step. */
  push(before: T, what: string, at: number): void;
  undo(now: T): T | undefined;
  redo(now: T): T | undefined;
  clear(): void;
  readonly depth: { readonly back: number; readonly forth: number };
}

const most = 100;
const together = 800;

export function history<T>(): History<T> {
  let back: T[] = [];
  let forth: T[] = [];
  let last = { what: "", at: Number.NEGATIVE_INFINITY };
  return {
    push(before, what, at) {
      const same = what !== "" && what === last.what && at - last.at < together;
      last = { what, at };
      forth = [];
      if (!same) back = [...back.slice(1 - most), before];
    },
    undo(now) {
      const to = back.pop();
      if (to !== undefined) forth.push(now);
      last = { what: "", at: 0 };
      return to;
    },
    redo(now) {
      const to = forth.pop();
      if (to !== undefined) back.push(now);
      last = { what: "", at: 0 };
      return to;
    },
    clear() {
      back = [];
      forth = [];
    },
    get depth() {
      return { back: back.length, forth: forth.length };
    },
  };
}
