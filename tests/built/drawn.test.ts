import { readFileSync } from "node:fs";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { defaults, type Values } from "../../src/link/scheme.ts";
import { modelSlugs } from "../../src/model-slugs.ts";
import { simulators } from "../../src/simulators/index.ts";
import { phrase } from "../../src/ui/phrase.tsx";
import { inputsOf, type Pictures, type Simulator } from "../../src/workbench/define.ts";
import { content, formatsOf, readLabels, simulatorLabels } from "../content/labels.ts";
import { changed } from "../simulators/changed.ts";

/**
 * The chart at the defaults is in the HTML that was built, on every page that has the simulator: it is drawn here
 * again from model, words and picture, and compared stroke by stroke. A page at other numbers would be found out:
 * the drawing of a changed state is compared too, and must differ.
 */
const sides = [
  { language: "zh-Hant", locale: "zh-TW", folder: "" },
  { language: "zh-Hant", locale: "zh-CN", folder: "zh-hans/" },
  { language: "en", locale: "en", folder: "en/" },
] as const;

const files = import.meta.glob<{ pictures: Pictures }>("../../src/simulators/*/charts.ts");

/** Elements of both frames in order, without the ids that a page counts up; in Simplified without the words. */
function strokes(html: string, withWords: boolean): string[] {
  const svgs = html.match(/<svg class="chart-(?:wide|narrow)".*?<\/svg>/gs) ?? [];
  return svgs.flatMap((svg) =>
    [...svg.matchAll(/<(\w+)([^>]*)>([^<]*)/g)].map(([, tag, attributes = "", text = ""]) => {
      const kept = attributes.replace(/ (?:id|aria-labelledby|aria-label|aria-valuetext)="[^"]*"/g, "");
      return `${tag}${kept.replace(/\/$/, "").trimEnd()}${withWords ? ` ${text}` : ""}`;
    }),
  );
}

async function drawn(simulator: Simulator, values: Values, side: (typeof sides)[number]): Promise<string> {
  const file = await files[`../../src/simulators/${simulator.slug}/charts.ts`]?.();
  if (!file) throw new Error(`${simulator.slug} has no pictures`);
  const labels = simulatorLabels(side.language, simulator.slug);
  const words = labels.views[simulator.first.id];
  if (!words) throw new Error(simulator.first.id);
  const formats = formatsOf(side.locale);
  const outcome = simulator.first.evaluate(inputsOf(simulator, values, labels.parameters));
  const sentence = words.sentences[outcome.verdict] ?? "";
  const { workbench } = readLabels(side.language, "interface") as { workbench: { table: string } };
  return renderToString(
    h(file.pictures.first.Picture, {
      outcome,
      pins: [],
      words,
      formats,
      finding: phrase(sentence, outcome.quantities, formats),
      tableLabel: workbench.table,
      onChange: () => undefined,
    }),
  );
}

const chaptersOf = (slug: string): string[] =>
  modelSlugs.filter((chapter) => {
    const [, frontmatter = ""] = readFileSync(`${content}zh-Hant/chapters/${chapter}.mdx`, "utf8").split(
      /^---$/m,
    );
    return (parse(frontmatter) as { simulators?: string[] }).simulators?.includes(slug) ?? false;
  });

/** The part of a page that holds this simulator. */
function roomOf(page: string, slug: string): string {
  const html = readFileSync(`dist/${page}index.html`, "utf8");
  const start = html.indexOf(`id="sim-${slug}"`);
  if (start < 0) throw new Error(`${page} has no simulator ${slug}`);
  return html.slice(start, html.indexOf("</figure>", start));
}

describe.each(simulators.map((simulator) => [simulator.slug, simulator] as const))(
  "%s",
  (slug, simulator) => {
    const pages = [
      `sim/${slug}/`,
      `embed/${slug}/`,
      ...chaptersOf(slug).map((chapter) => `chapters/${chapter}/`),
    ];

    test("stands in a chapter", () => expect(pages.length).toBeGreaterThan(2));

    test.each(sides.flatMap((side) => pages.map((page) => [side.folder + page, side] as const)))(
      "%s holds the chart at the defaults",
      async (page, side) => {
        const withWords = side.folder !== "zh-hans/";
        const built = strokes(roomOf(page, slug), withWords);
        const wanted = strokes(await drawn(simulator, defaults(simulator.scheme), side), withWords);
        expect(wanted.filter((it) => /^(?:path|rect|circle|line|polygon)\b/.test(it)).length).toBeGreaterThan(
          4,
        );
        expect(built).toEqual(wanted);
      },
    );

    test("another state is drawn otherwise", async () => {
      const [side] = sides;
      const other = await drawn(simulator, changed(simulator, simulator.first.id), side);
      expect(strokes(other, false)).not.toEqual(strokes(roomOf(`sim/${slug}/`, slug), false));
    });
  },
);
