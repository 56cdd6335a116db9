import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decode } from "../../src/link/text.ts";
import { fold } from "../../src/search/query.ts";
import { type Sums, sumOf } from "../../src/search/sum.ts";
import { simulators } from "../simulators/whole.ts";
import { runs } from "../tier.ts";

/** The table as the site writes it, from the same words and the same parameters. */
function tableOf(language: string): Sums {
  const read = (name: string) => parse(readFileSync(`content/${language}/labels/${name}.yaml`, "utf8"));
  return {
    typed: read("interface").sums,
    simulators: simulators.map(({ slug, scheme, parameters, views }) => {
      const { title, asked = {}, parameters: labels } = read(slug);
      return {
        slug,
        version: scheme.version,
        title,
        page: `/sim/${slug}/`,
        inputs: Object.values(parameters).flatMap((row) => {
          if (row.kind !== "number") return [];
          const { key, unit, min, max, integer = false } = row;
          const twin =
            key.endsWith("A") && `${key.slice(0, -1)}B` in parameters ? `${key.slice(0, -1)}B` : "";
          return [
            {
              key,
              label: labels[key].label,
              unit,
              min,
              max,
              integer,
              words: asked[key] ?? [],
              views: views.flatMap((view, index) =>
                [...view.first, ...view.more].includes(key) ? [index === 0 ? "" : view.id] : [],
              ),
              ...(twin !== "" && { twin }),
            },
          ];
        }),
      };
    }),
  };
}

const tables = { "zh-Hant": tableOf("zh-Hant"), en: tableOf("en") };
const forms = { 转: "轉", 周: "週", 库: "庫", 万: "萬", 费: "費", 还: "還", 单: "單", 价: "價", 客: "客" };
const sum = (query: string, language: "zh-Hant" | "en" = "zh-Hant") =>
  sumOf(query, tables[language], (text) => fold(text, forms))?.address;

describe("a question that is a sum opens the simulator with its numbers", () => {
  test.each([
    ["20% 3次 vs 10% 10次", "/sim/turnover/#turnover=1,marginA:20,turnsA:3,marginB:10,turnsB:10"],
    ["毛利25% 4次 還是 毛利12% 9次", "/sim/turnover/#turnover=1,marginA:25,turnsA:4,marginB:12,turnsB:9"],
    ["毛利 25% 週轉 6 次", "/sim/turnover/#turnover=1,marginA:25,turnsA:6"],
    ["毛利25%，周转6次", "/sim/turnover/#turnover=1,marginA:25,turnsA:6"],
    ["本錢80萬 毛利率30%", "/sim/turnover/#turnover=1,capital:800000,marginA:30"],
    ["库存60万 應付30萬", "/sim/turnover/#turnover=1,view:days,inventory:600000,payables:300000"],
    ["年費99元 85折", "/sim/membership/#membership=1,fee:99,discount:15"],
    ["電話40分鐘 讓價100元", "/sim/social/#social=1,minutes:40,concession:100"],
  ])("%s", (query, address) => {
    expect(sum(query)).toBe(address);
  });

  test.each([
    ["margin 25% turnover 6 times", "/sim/turnover/#turnover=1,marginA:25,turnsA:6"],
    ["20% 3 turns vs 10% 10 turns", "/sim/turnover/#turnover=1,marginA:20,turnsA:3,marginB:10,turnsB:10"],
  ])("%s", (query, address) => expect(sum(query, "en")).toBe(address));
});

test.each([
  "250",
  "250人",
  "雙11",
  "85折",
  "毛利",
  "2015年 箱包",
  "20% 3次",
  "毛利 250% 週轉 6次",
  "週轉 6.5 次",
])("%s is no sum", (query) => expect(sum(query)).toBeUndefined());

test("whatever is typed, what opens is a state without a fault", () => {
  const words = fc.constantFrom(
    "毛利",
    "週轉",
    "本錢",
    "年費",
    "%",
    "次",
    "元",
    "萬",
    "vs",
    "對",
    " ",
    "-1",
    "1e9",
  );
  const piece = fc.oneof(
    words,
    fc.integer({ min: -5, max: 1_000_000 }).map(String),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const address = sum(pieces.join(""));
      if (address === undefined) return;
      const [, slug = "", state = ""] = /#([a-z]+)=(.*)$/.exec(address) ?? [];
      const simulator = simulators.find((one) => one.slug === slug);
      expect(simulator).toBeDefined();
      if (simulator) expect(decode(simulator.scheme, state).dropped).toEqual([]);
    }),
    { numRuns: runs(2000) },
  );
});
