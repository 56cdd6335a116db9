import { defineMiddleware } from "astro:middleware";
import { hasWords, written, writtenPage } from "./integrations/pages/written.ts";
import { localeOf } from "./site.ts";

/** Tells every component its language, and writes each page in it: while one works on the site; a build does it last. */
export const onRequest = defineMiddleware(async (context, next) => {
  const locale = localeOf(context.params.locale);
  context.locals.locale = locale;
  const response = await next();
  const type = response.headers.get("content-type") ?? "";
  // src/integrations/pages/postprocess.ts, where a page is at hand as a text anyway.
  if (import.meta.env.PROD || !hasWords(type)) return response;
  const text = await response.text();
  const finished = type.includes("html") ? writtenPage(text, locale.id).toString() : written(text, locale.id);
  return new Response(finished, response);
});
