import { describe, expect, test } from "vitest";
import { indexedOf } from "../../src/integrations/search/pages.ts";

const page = (language: string, main: string) =>
  `<html lang="${language}"><head><title>x</title></head><body><main data-pagefind-body><h1>x</h1>${main}</main></body></html>`;
const claim = (mark: string, text: string) =>
  `<dl><div><dt class="a"> <span class="mark mark-supported">${mark}</span> ${text}</dt><dd>y</dd></div></dl>`;
const only = (language: string, main: string) => {
  const [record] = indexedOf("/en/chapters/turnover/", page(language, main));
  if (!record) throw new Error("no record");
  return { text: record.text, html: record.html.toString() };
};

describe("what the index reads of a page", () => {
  test.each([
    ["en", claim("Supported", "An online shop"), "Supported. An online shop"],
    ["zh-Hant", claim("有文獻", "網店要看"), "有文獻。 網店要看"],
    ["zh-Hans", claim("有文献", "网店要看"), "有文献。 网店要看"],
  ])("a stop parts the mark of a claim from the claim (%s)", (language, main, words) => {
    const { text, html } = only(language, main);
    expect(text).toContain(words);
    // Pagefind takes the words of an excerpt from here.
    expect(html.replace(/<[^>]*>/g, "")).toContain(words);
  });

  test("cells, buttons and what stands before a text in bold are words of their own", () => {
    const { html } = only(
      "en",
      "<table><tr><th>Now</th><th>Last year</th></tr></table><button>Undo</button><button>Redo</button><b>Right</b><span>Yes</span>",
    );
    const said = html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
    expect(said).toContain("Now Last year");
    expect(said).toContain("Undo Redo Right Yes");
  });

  test("the name of a part, what stands in boxes and the outcome of a case are words of their own", () => {
    const { html } = only(
      "en",
      '<p><b>Goal</b>Reckon</p><p><span>5 min</span><span><b>Look</b>Ask</span></p><a href="#">One</a><a href="#">Two</a><p>China<span class="outcome outcome-mixed">Both</span></p>',
    );
    expect(html.replace(/<[^>]*>/g, "").trim()).toBe("xxGoal Reckon5 min Look AskOne TwoChina Both");
    // A number in a sentence is followed by what follows it.
    expect(only("zh-Hant", '<p>一年<b class="number">10次</b>。</p>').text).toContain("10次。");
  });

  test("a mark in running text has its blanks already", () => {
    const { text } = only("en", `<p>It is right. <span class="mark mark-reproduced">Reproduced</span></p>`);
    expect(text).toContain("It is right. Reproduced\n");
  });

  test("a blank that does not break is a blank", () => {
    const { text, html } = only("en", "<p>at 500,000\u00a0yuan, 6–\u20608%</p>");
    expect(text).toContain("at 500,000 yuan, 6–8%");
    expect(html).not.toContain("\u00a0");
  });

  test("of a list of all chapters each part is a record of its chapter, and not of the list", () => {
    const part = (id: string) =>
      `<section id="${id}" aria-labelledby="x" data-search-record="chapter"><h2>${id}!</h2><p>Of ${id}</p></section>`;
    const records = indexedOf("/en/claims/", page("en", `<p>All</p>${part("goals")}${part("social")}`));
    expect(records.map(({ url, kind, chapters }) => [url, kind, ...chapters])).toEqual([
      ["/en/claims/", "page"],
      ["/en/claims/#goals", "page", "goals"],
      ["/en/claims/#social", "page", "social"],
    ]);
    expect(records.map(({ title }) => title)).toEqual(["x", "x · goals!", "x · social!"]);
    expect(records[0]?.text).not.toContain("goals");
    expect(records[1]?.text).toContain("Of goals");
  });
});
