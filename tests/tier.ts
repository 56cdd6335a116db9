/**
 * `npm run test:all` sets it: every case of what `npm test` samples. A sample is for what the cases have in common;
 * what each case has of its own stays in both.
 */
export const everything = process.env.TEST_ALL === "1";

/**
 * A browser test for `npm run test:all` alone: it takes long, and what it tells is seldom broken or is told by another
 * test in part. `test("name", rare, ...)`.
 */
export const rare = { tag: "@all" } as const;

/** All cases in `test:all`, else every `step`-th of them, the first among them. */
export const sample = <T>(cases: readonly T[], step: number): readonly T[] =>
  everything ? cases : cases.filter((_, at) => at % step === 0);

/** How many random cases a law is tried on: all of them in `test:all`, else a fifth. */
export const runs = (all: number): number => (everything ? all : Math.ceil(all / 5));

/**
 * That `work` takes at most so many milliseconds is asserted in `test:all` alone, elsewhere others share the machine;
 * what never ends is caught by the test's own limit. Neighbours only ever add: the quickest of five rounds counts.
 */
export async function expectWithin(most: number, work: () => unknown): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < (everything ? 5 : 1) && least > most; round++) {
    const started = performance.now();
    await work();
    least = Math.min(least, performance.now() - started);
  }
  if (everything && least > most) throw new Error(`took ${least.toFixed(0)} ms, at most ${most} are allowed`);
}
