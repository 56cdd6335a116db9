import { expect, test } from "vitest";
import { indexedOf } from "../../src/integrations/search/pages.ts";
import { calledPages, questionsOf } from "../../src/integrations/search/questions.ts";
import { decode } from "../../src/link/text.ts";
import { simulators } from "../simulators/whole.ts";

const page = (main: string, language = "zh-Hant") =>
  `<html lang="${language}"><head><title>x</title></head><body><main>${main}</main></body></html>`;
const simPage = (language: string, folder: string) => {
  const main = `<div data-views="1 year order days shelf queue daily" data-pagefind-body><h1>毛利</h1></div>`;
  return indexedOf(`${folder}/sim/turnover/`, page(main, language));
};

test("the views of a simulator behind the first are records that open there", () => {
  const [first, order, ...others] = simPage("zh-Hant", "");
  expect(first?.url).toBe("/sim/turnover/");
  expect(order).toMatchObject({
    url: "/sim/turnover/#turnover=1,view:order",
    kind: "simulator",
    title: "毛利 · 一張單剩多少",
  });
  expect(order?.text).toContain("ROAS");
  expect(order?.text).not.toMatch(/[{}]/);
  expect(others.length).toBe(4);
  const [, simplified] = simPage("zh-Hans", "/zh-hans");
  expect(simplified?.text).toContain("广告");
  const [, english] = simPage("en", "/en");
  expect(english?.text).toContain("Least ROAS");
});

test("such an address is one that the simulator reads", () => {
  const turnover = simulators.find(({ slug }) => slug === "turnover");
  const [, order] = simPage("en", "/en");
  const state = /#turnover=(.*)$/.exec(order?.url ?? "")?.[1] ?? "";
  expect(turnover && decode(turnover.scheme, state).values["view"]).toBe("order");
});

test("a view that has no words stops the build", () => {
  const main = `<div data-views="1 year nothing" data-pagefind-body><h1>x</h1></div>`;
  expect(() => indexedOf("/sim/turnover/", page(main))).toThrow("no words for the view nothing");
});

test("a list of other pages is found by its title and lead, not by what it lists", () => {
  const main = `<div data-search-record="list"><h1>案例</h1><p class="lead">先看那個數字。</p><ul><li>凡客</li></ul></div>`;
  const [list, ...others] = indexedOf("/cases/", page(main));
  expect(others).toEqual([]);
  expect(list).toMatchObject({ url: "/cases/", kind: "page", title: "案例", text: "案例\n先看那個數字。" });
});

test("every page that a question may be the name of has an address, and names of its own", () => {
  for (const language of ["zh-Hant", "zh-Hans", "en"] as const) {
    const pages = calledPages(language);
    const names = pages.flatMap(([, , all]) => all.map((name) => name.toLowerCase()));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(pages.map(([url]) => url)).toContain(
      language === "en" ? "/en/fees/" : language === "zh-Hans" ? "/zh-hans/fees/" : "/fees/",
    );
    // English is mixed into questions in any language.
    expect(questionsOf(language).stop).toContain("what");
  }
});
