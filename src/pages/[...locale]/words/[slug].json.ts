import type { APIContext } from "astro";
import { toSimplified } from "../../../integrations/pages/simplified.ts";
import { simulators } from "../../../simulators/index.ts";
import { everyLocale } from "../../../site.ts";
import { simulatorWords, tableNames } from "../../../words.ts";

export function getStaticPaths() {
  return everyLocale().flatMap(({ params }) =>
    simulators.map(({ slug }) => ({ params: { ...params, slug } })),
  );
}

/** All words of a simulator: a page carries those of its first view alone. */
export async function GET({ locals, params }: APIContext): Promise<Response> {
  const slug = params["slug"] ?? "";
  const { simulator } = await simulatorWords(locals.locale, slug);
  const names = ascii(JSON.stringify(await tableNames(slug, toSimplified)));
  const body = JSON.stringify(simulator).replace(/\}$/, `,"names":${names}}`);
  return new Response(body, { headers: { "Content-Type": "application/json" } });
}

/** Written in ASCII, which the conversion to Simplified leaves as it is: these are the names in every language. */
function ascii(json: string): string {
  return json.replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
