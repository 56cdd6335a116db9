import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decode } from "../../src/link/text.ts";
import { simulatorOf } from "../../src/simulators/index.ts";

interface Question {
  readonly text: string;
  readonly to: string;
  readonly model: string;
}

const questionsOf = (language: string): Question[] =>
  parse(readFileSync(`content/${language}/labels/home.yaml`, "utf8")).questions;

describe("a founder's questions on the home page", () => {
  test("lead to the same places in both languages", () => {
    const places = (language: string) => questionsOf(language).map(({ to, model }) => [to, model]);
    expect(places("en")).toEqual(places("zh-Hant"));
    expect(new Set(questionsOf("en").map(({ model }) => model)).size).toBe(9);
  });

  test.each(questionsOf("en"))("$text is answered by a simulator that understands the link", ({ to }) => {
    const [, slug = "", name, state] = /^\/sim\/(\w+)\/(?:#(\w+)=(.+))?$/.exec(to) ?? [];
    const { scheme } = simulatorOf(slug);
    expect(name ?? slug).toBe(scheme.name);
    if (state) expect(decode(scheme, state).dropped).toEqual([]);
  });
});
