import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { minutesOf } from "../../src/layouts/chapter/minutes.ts";
import { decode } from "../../src/link/text.ts";
import { catalogue } from "../../src/models/index.ts";
import { simulatorOf } from "../../src/simulators/index.ts";

type Chapter = Parameters<typeof minutesOf>[1];

interface Asked {
  readonly question: string;
  readonly choices: readonly { readonly number: number; readonly text: string }[];
  readonly right: number;
}

interface Claim {
  readonly text: string;
  readonly mark: string;
  readonly evidence: string;
  readonly calculation?: string;
  readonly open?: { readonly slug: string; readonly state: string };
  readonly sources?: readonly string[];
}

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

  test("every claim has evidence, and what is reproduced leads to the calculation at a state that means what it says", () => {
    const facts = ({ claims }: { claims: Claim[] }) =>
      claims.map(({ calculation, open }) => ({ calculation, open }));
    expect(facts(english.data)).toEqual(facts(chinese.data));
    for (const { text, mark, evidence, calculation, open, sources = [] } of chinese.data.claims as Claim[]) {
      expect(evidence.length, text).toBeGreaterThan(8);
      expect(open === undefined, text).toBe(calculation === undefined);
      if (mark === "reproduced") expect(calculation, text).toBeDefined();
      if (mark === "supported") expect(sources.length, text).toBeGreaterThan(0);
      if (calculation) expect(catalogue.has(calculation), calculation).toBe(true);
      if (!open) continue;
      const { scheme } = simulatorOf(open.slug);
      expect(decode(scheme, `${scheme.version},${open.state}`).dropped).toEqual([]);
    }
  });

  test("opens its simulators at two telling states at least, and has numbers to drag", () => {
    const tags = uses(chinese.body);
    const states = tags.flatMap((tag) => /^<Open .*state="([^"]+)"/.exec(tag)?.[1] ?? []);
    expect(new Set(states).size).toBeGreaterThanOrEqual(2);
    expect(tags.filter((tag) => tag.startsWith("<Num")).length).toBeGreaterThanOrEqual(1);
  });

  test("asks for a guess before each of its simulators", () => {
    for (const { data, body } of [chinese, english]) {
      const order = [...body.matchAll(/<(Ask|Sim) (?:sim|name)="([\w-]+)"/g)].map(
        ([, tag, name]) => `${tag} ${name}`,
      );
      const asked = order.filter((it) => it.startsWith("Ask")).map((it) => it.slice(4));
      expect(asked).toEqual(data.ask ? [data.ask.simulator] : []);
      // The question at the head of the chapter is for one simulator; every other has its own before it.
      expect(asked).toHaveLength(data.simulators.length - 1);
      for (const name of asked)
        expect(order.indexOf(`Ask ${name}`)).toBeLessThan(order.indexOf(`Sim ${name}`));
    }
  });

  test("is long enough to say something", () => {
    expect([...chinese.body].filter((sign) => /\p{Script=Han}/u.test(sign)).length).toBeGreaterThan(2500);
    expect([...chinese.body].filter((sign) => /\p{Script=Han}/u.test(sign)).length).toBeLessThan(4500);
    expect(english.body.split(/\s+/).length).toBeGreaterThan(1350);
  });

  test("is read in twelve minutes, with what is folded away", () => {
    expect(minutesOf("zh-Hant", chinese as Chapter)).toBeLessThanOrEqual(12);
    expect(minutesOf("en", english as Chapter)).toBeLessThanOrEqual(12);
  });

  /** Who has read nothing should not be able to pass by the look of the answers. */
  test.each([
    ["Chinese", chinese],
    ["English", english],
  ])("has no question whose right answer is its longest, in %s", (_, { data }) => {
    const longest = [data.guess, ...(data.ask ? [data.ask] : []), ...data.quiz]
      .filter(({ choices, right }: Asked) => {
        const others = choices.filter(({ number }) => number !== right).map(({ text }) => text.length);
        const own = choices.find(({ number }) => number === right)?.text.length ?? 0;
        return own > Math.max(...others);
      })
      .map(({ question }: Asked) => question);
    expect(longest).toEqual([]);
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
