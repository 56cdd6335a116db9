import type { APIContext } from "astro";
import { everyLocale } from "../../../site.ts";
import { interfaceWords } from "../../../words.ts";
import type { DrawerWords } from "../../../workbench/tools/words.ts";

export const getStaticPaths = everyLocale;

/** The words of the drawers as a file of their own: no page carries them until a drawer opens. */
export async function GET({ locals }: APIContext): Promise<Response> {
  const { drawers } = await interfaceWords(locals.locale);
  return Response.json(drawers satisfies DrawerWords);
}
