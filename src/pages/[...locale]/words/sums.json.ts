import type { APIContext } from "astro";
import type { Asked, Sums } from "../../../search/sum.ts";
import { simulators } from "../../../simulators/index.ts";
import { everyLocale, href } from "../../../site.ts";
import { askedWords, interfaceWords, simulatorWords } from "../../../words.ts";

export const getStaticPaths = everyLocale;

/** What the search needs to see that a question is a sum for a simulator: inputs, their bounds, their names. */
export async function GET({ locals: { locale } }: APIContext): Promise<Response> {
  const table = simulators.map(async ({ slug, scheme, parameters, viewNames, view }): Promise<Asked> => {
    const views = await Promise.all(viewNames.map(view));
    const asked = await askedWords(locale, slug);
    const { simulator } = await simulatorWords(locale, slug);
    for (const key of Object.keys(asked)) {
      if (parameters[key]?.kind !== "number")
        throw new Error(`${slug}: asked names ${key}, which is no number`);
    }
    const numbers = Object.values(parameters).flatMap((row) => (row.kind === "number" ? [row] : []));
    return {
      slug,
      version: scheme.version,
      title: simulator.title,
      page: href(locale, `/sim/${slug}/`),
      inputs: numbers.flatMap(({ key, unit, min, max, integer = false }) => {
        const twin = key.endsWith("A") ? `${key.slice(0, -1)}B` : undefined;
        const paired = twin !== undefined && twin in parameters;
        const isTwin = key.endsWith("B") && `${key.slice(0, -1)}A` in parameters;
        if (!asked[key] && !paired && !isTwin) return [];
        return [
          {
            key,
            label: simulator.parameters[key]?.label ?? key,
            unit,
            min,
            max,
            integer,
            words: asked[key] ?? [],
            views: views.flatMap(({ id, first, more }, index) =>
              [...first, ...more].includes(key) ? [index === 0 ? "" : id] : [],
            ),
            ...(paired && { twin }),
          },
        ];
      }),
    };
  });
  const { sums: typed } = await interfaceWords(locale);
  const all = (await Promise.all(table)).filter(({ inputs }) => inputs.length > 0);
  return Response.json({ typed, simulators: all } satisfies Sums);
}
