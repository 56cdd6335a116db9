import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { shopCase } from "./schemas/case.ts";
import { chapter } from "./schemas/chapter.ts";
import { classroomWords } from "./schemas/classroom.ts";
import { homeWords } from "./schemas/home.ts";
import { interfaceWords } from "./schemas/interface.ts";
import { feeTable, moneyWords, region } from "./schemas/money.ts";
import { playbook } from "./schemas/playbook.ts";
import { changes, guide, rehearsalWords } from "./schemas/rehearsal.ts";
import { shopWords } from "./schemas/shop.ts";
import { simulatorWords } from "./schemas/simulator.ts";
import { source } from "./schemas/source.ts";
import { teachWords } from "./schemas/teach.ts";
import { term } from "./schemas/term.ts";

/** Files in both written languages; `zh-Hant/labels/turnover.yaml` gets the id `zh-Hant/turnover`. */
const files = (pattern: string) =>
  glob({
    base: "./content",
    pattern: `{zh-Hant,en}/${pattern}`,
    generateId: ({ entry }) => entry.replace(/\/.+\//, "/").replace(/\.\w+$/, ""),
  });

export const collections = {
  chapters: defineCollection({
    loader: glob({ base: "./content", pattern: "{zh-Hant,en}/chapters/*.mdx" }),
    schema: chapter,
  }),
  sources: defineCollection({
    loader: glob({ base: "./content/sources", pattern: "*.json" }),
    schema: source,
  }),
  cases: defineCollection({ loader: files("cases/*.yaml"), schema: shopCase }),
  terms: defineCollection({ loader: files("glossary/*.yaml"), schema: term }),
  homes: defineCollection({ loader: files("labels/home.yaml"), schema: homeWords }),
  interfaces: defineCollection({ loader: files("labels/interface.yaml"), schema: interfaceWords }),
  rehearsals: defineCollection({ loader: files("labels/rehearsal.yaml"), schema: rehearsalWords }),
  classrooms: defineCollection({ loader: files("labels/classroom.yaml"), schema: classroomWords }),
  teaching: defineCollection({ loader: files("labels/teach.yaml"), schema: teachWords }),
  shops: defineCollection({ loader: files("labels/shop.yaml"), schema: shopWords }),
  moneys: defineCollection({ loader: files("labels/money.yaml"), schema: moneyWords }),
  // Numbers that are the same in every language.
  fees: defineCollection({
    loader: glob({ base: "./content/fees", pattern: "*.yaml" }),
    schema: feeTable,
  }),
  regions: defineCollection({
    loader: glob({ base: "./content/regions", pattern: "*.yaml" }),
    schema: region,
  }),
  playbooks: defineCollection({ loader: files("playbooks/*.mdx"), schema: playbook }),
  guides: defineCollection({ loader: files("guides/*.mdx"), schema: guide }),
  changes: defineCollection({ loader: files("changes.yaml"), schema: changes }),
  simulators: defineCollection({
    loader: files("labels/!(interface|home|rehearsal|shop|money|classroom|teach).yaml"),
    schema: simulatorWords,
  }),
};
