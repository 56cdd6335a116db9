import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asked, hashOf, type Published, published } from "./record.ts";

/**
 * A link (`turnover.guess=2`), a reader's record and the code of a result name an answer by its number. Every
 * number that was ever published is in `published.json` with the words it stood for; `first.json` is the list as
 * it began, on 2026-11-30, and never changes.
 */
const past = published();
const now = asked();
const text = readFileSync(new URL("first.json", import.meta.url), "utf8");
const first: Record<string, Published> = JSON.parse(text);

test("the list began with these numbers, and none was taken out", () => {
  expect(createHash("sha256").update(text).digest("hex")).toBe(
    "d0479e92d4bb30fde2bc23583cf1b47f6eb9936aed7923a3d8fa34b3e95b074d",
  );
  for (const [id, { right, words }] of Object.entries(first)) {
    expect(past[id]?.right, id).toBe(right);
    for (const [number, hashes] of Object.entries(words))
      expect(past[id]?.words[number]?.slice(0, 1), `${id} ${number}`).toEqual(hashes);
  }
});

test("every question that was published stands in its chapter, in the self-test or among the retired", () => {
  expect(Object.keys(past).filter((id) => !now.has(id))).toEqual([]);
});

describe.each([...now])("%s", (id, { choices, right }) => {
  const hint =
    "if this answer still means the same, run `node tests/content/options/record.ts`; if not, give it a new number, " +
    "and a question of the self-test a new id, with the old one among `retired`";

  test("gives each number to the answer that has always had it", () => {
    for (const { number, text } of choices)
      expect(past[id]?.words[number] ?? [], `${id}, answer ${number}: ${hint}`).toContain(hashOf(text));
  });

  test("keeps what a record of it needs: the answers and which is right", () => {
    // A guess is not recorded: an answer may go, and the one thing that matters is that its number stays unused.
    if (!id.includes("/")) return;
    expect(right, `${id}: another answer is right; ${hint}`).toBe(past[id]?.right);
    expect(choices.map(({ number }) => String(number)).sort()).toEqual(
      Object.keys(past[id]?.words ?? {}).sort(),
    );
  });
});

test("no two answers of a question ever had the same words", () => {
  for (const [id, { words }] of Object.entries(past)) {
    const all = Object.values(words).flat();
    expect(new Set(all).size, id).toBe(all.length);
  }
});
