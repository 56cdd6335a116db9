import type { APIContext } from "astro";
import type { DeskSimulator } from "../../../classroom/desk/simulators.ts";
import { deskRows } from "../../../simulators/desk-rows.ts";
import { everyLocale } from "../../../site.ts";

export const getStaticPaths = everyLocale;

/** The simulators for the desk of a class: fetched once somebody makes a class of one. */
export async function GET({ locals }: APIContext): Promise<Response> {
  return Response.json((await deskRows(locals.locale)) satisfies readonly DeskSimulator[]);
}
