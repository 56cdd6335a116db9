import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const languages = ["zh-Hant", "en"] as const;
const chapters = readdirSync("content/zh-Hant/chapters").map((file) => file.replace(/\.mdx$/, ""));

function read(language: string, slug: string) {
  const [, front = "", body = ""] = readFileSync(`content/${language}/chapters/${slug}.mdx`, "utf8").split(
    /^---$/m,
  );
  return { data: parse(front), body };
}

const sections = (body: string) => [...body.matchAll(/^## .*\[#([\w-]+)\]$/gm)].map(([, id]) => id);
const uses = (body: string) => [...body.matchAll(/<(Sim|Num|Open) [^>]*>/g)].map(([tag]) => tag);

test("there are nine, in both languages", () => {
  expect(chapters).toHaveLength(9);
  expect(readdirSync("content/en/chapters")).toHaveLength(9);
});

describe.each(chapters)("%s", (slug) => {
  const [chinese, english] = languages.map((language) => read(language, slug)) as [
    ReturnType<typeof read>,
    ReturnType<typeof read>,
  ];

  test("has the same sections, simulators and number of claims and questions in both languages", () => {
    expect(sections(chinese.body)).toEqual(
      expect.arrayContaining(["mechanism", "reckon", "cases", "limits"]),
    );
    expect(
      sections(english.body).filter((id) =>
        ["mechanism", "reckon", "cases", "limits"].includes(id as string),
      ),
    ).toEqual(["mechanism", "reckon", "cases", "limits"]);
    expect(uses(english.body).sort()).toEqual(uses(chinese.body).sort());
    expect(english.data.claims.map((claim: { mark: string }) => claim.mark)).toEqual(
      chinese.data.claims.map((claim: { mark: string }) => claim.mark),
    );
    expect(english.data.quiz).toHaveLength(chinese.data.quiz.length);
  });

  test("is long enough to say something", () => {
    expect([...chinese.body].filter((sign) => /\p{Script=Han}/u.test(sign)).length).toBeGreaterThan(1500);
    expect(english.body.split(/\s+/).length).toBeGreaterThan(600);
  });

  test("keeps a Chinese paragraph on one line and leaves spaces beside Latin to the stylesheet", () => {
    expect(chinese.body).not.toMatch(/[\p{Script=Han}，。；：、」][ ]*\n(?=[\p{Script=Han}「])/u);
    const words = chinese.body.replace(/<[^>]+>|\[#[\w-]+\]|`[^`]*`/g, "").replace(/^[|#>*-].*$/gm, "");
    expect(words.match(/\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/u)?.[0]).toBeUndefined();
    expect(words.match(/\p{Script=Han}[,;!?](?!\d)/u)?.[0]).toBeUndefined();
  });

  test("announces nothing and repeats no sentence of the source", () => {
    expect(chinese.body + english.body).not.toMatch(/敬請期待|coming soon|即將推出|TODO/i);
    const shingles = new Set(readFileSync("tests/content/seed-shingles.txt", "utf8").trim().split("\n"));
    const text = chinese.body.replace(/<[^>]+>/g, "").replace(/[^\p{Script=Han}]/gu, "");
    const copied = Array.from({ length: Math.max(0, text.length - 11) }, (_, at) =>
      text.slice(at, at + 12),
    ).filter((run) => shingles.has(createHash("sha256").update(run).digest("hex").slice(0, 12)));
    expect(copied).toEqual([]);
  });
});
