import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finder, markTerms, readTerms } from "../../src/integrations/markdown/term-marks.ts";
import { runs } from "../tier.ts";

const text = (value: string) => ({ type: "text", value });
const paragraph = (...children: object[]) => ({ type: "paragraph", children });
const tree = (...children: object[]) => ({ type: "root", children }) as Parameters<typeof markTerms>[0];
const words = [
  { id: "gross-margin", names: ["毛利率", "gross margin"], chapters: ["turnover"] },
  { id: "markup", names: ["加成率", "mark-up"], chapters: ["turnover"] },
  { id: "margin-return", names: ["存貨毛利報酬率", "毛利率報酬"], chapters: ["goals"] },
  { id: "roi", names: ["ROI"], chapters: ["internet"] },
  { id: "policy", names: ["supply policy"], chapters: ["goals"] },
];
const written = (node: object): string => {
  const {
    type,
    name,
    value,
    children = [],
  } = node as { type: string; name?: string; value?: string; children?: object[] };
  const inner = value ?? children.map(written).join("");
  return type === "mdxJsxTextElement" && name === "Term" ? `[${inner}]` : inner;
};
const marked = (...children: object[]) => {
  const root = tree(...children);
  const ids = markTerms(root, words, "turnover");
  return { ids, text: written(root) };
};

describe("marking", () => {
  test.each([
    ["the first occurrence and no other", "毛利率高，毛利率低", "[毛利率]高，毛利率低"],
    ["the longest name", "看毛利率報酬", "看[毛利率報酬]"],
    ["an abbreviation as a word of its own", "看ROI，不看ROIC", "看[ROI]，不看ROIC"],
    ["no abbreviation in small letters", "roi is French for king", "roi is French for king"],
    [
      "a Latin name in any case, as whole words",
      "Gross margin, then gross margins",
      "[Gross margin], then gross margins",
    ],
    ["a plural", "High gross margins sell", "High [gross margins] sell"],
    ["a plural in -ies", "Two supply policies", "Two [supply policies]"],
    [
      "a hyphen for a space and a space for a hyphen",
      "gross-margin and mark up",
      "[gross-margin] and [mark up]",
    ],
    ["the plural of an abbreviation", "Two ROIs differ", "Two [ROIs] differ"],
    ["no longer word that begins like it", "a grosser marginal return", "a grosser marginal return"],
    ["no part of a word with a hyphen", "a mark-up-free offer", "a mark-up-free offer"],
  ])("takes %s", (_, before, after) => expect(marked(paragraph(text(before))).text).toBe(after));

  test("leaves headings, links, tables, code and components alone, and goes into bold and quotations", () => {
    const inside = (type: string) => paragraph({ type, children: [text("毛利率")] });
    expect(
      marked(
        { type: "heading", children: [text("毛利率")] },
        inside("link"),
        inside("mdxJsxTextElement"),
        { type: "table", children: [paragraph(text("毛利率"))] },
        paragraph({ type: "inlineCode", value: "毛利率" }),
        inside("strong"),
        { type: "mdxJsxFlowElement", children: [paragraph(text("加成率"))] },
      ),
    ).toEqual({ ids: ["gross-margin", "markup"], text: "毛利率毛利率毛利率毛利率毛利率[毛利率][加成率]" });
  });

  test("marks at most eight, those of the chapter first, and three in a paragraph", () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      id: `t${at}`,
      names: [`word${String.fromCharCode(97 + (at % 26))}${at}`],
      chapters: [at < 20 ? "goals" : "turnover"],
    }));
    const each = tree(...many.map(({ names }) => paragraph(text(`${names[0]} here`))));
    const ids = markTerms(each, many, "turnover");
    expect(ids).toHaveLength(8);
    expect(ids.every((id) => Number(id.slice(1)) >= 20)).toBe(true);
    const together = tree(paragraph(text(many.map(({ names }) => names[0]).join(" "))));
    expect(markTerms(together, many, "turnover")).toHaveLength(3);
  });

  test("the text stays what it was", () => {
    const root = tree(paragraph(text("毛利率20%，加成率25%；ROI另算。")));
    markTerms(root, words, "turnover");
    expect(written(root).replace(/[[\]]/g, "")).toBe("毛利率20%，加成率25%；ROI另算。");
  });
});

describe.each(["zh-Hant", "en"])("%s", (language) => {
  const terms = readTerms(`content/${language}`);

  test("common words are left out and every term keeps no empty name", () => {
    const names = terms.flatMap((term) => term.names);
    expect(names.filter((name) => name.length < 2 || /^\d+$/.test(name))).toEqual([]);
    expect(names).not.toContain(language === "en" ? "sales" : "營業額");
  });

  test.each(readdirSync(`content/${language}/chapters`))("%s names some terms of the glossary", (file) => {
    const text = readFileSync(`content/${language}/chapters/${file}`, "utf8");
    const found = finder(terms, text)(text);
    expect(new Set(found.map(({ term }) => term.id)).size).toBeGreaterThanOrEqual(3);
  });

  test("a pattern of the names that a text may have finds what one of all names finds", () => {
    const all = terms.flatMap(({ names }) => names);
    const byAll = finder(terms, all.join("\n"));
    const forms = [
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => `${name}s`,
      (name: string) => name.replace(/y$/, "ies"),
      (name: string) => name.replaceAll(" ", "-"),
      (name: string) => name.replaceAll("-", " "),
      (name: string) => name.replaceAll("'", "’"),
      (name: string) => name.slice(1),
    ];
    const word = fc
      .tuple(fc.constantFrom(...all), fc.constantFrom(...forms))
      .map(([name, form]) => form(name));
    const between = fc.constantFrom("", " ", "，", "-");
    const text = fc.array(fc.tuple(word, between), { maxLength: 12 }).map((parts) => parts.flat().join(""));
    fc.assert(
      fc.property(text, (written) => {
        expect(finder(terms, written)(written)).toEqual(byAll(written));
      }),
      { numRuns: runs(300) },
    );
  });
});
