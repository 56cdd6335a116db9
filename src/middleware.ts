import { defineMiddleware } from "astro:middleware";
import { keepPageTogether } from "./build/kept-together.ts";
import { toSimplified } from "./build/simplified.ts";
import { localeOf } from "./site.ts";

/**
 * Tells every component its language, converts the pages of the Simplified twin as they are built, and keeps numbers
 * and their units on one line in English.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const locale = localeOf(context.params.locale);
  context.locals.locale = locale;
  const response = await next();
  // Pages, the questions of the review, the feed.
  const type = response.headers.get("content-type") ?? "";
  if (locale.id === "en" && type.includes("html"))
    return new Response(keepPageTogether(await response.text()), response);
  if (locale.id !== "zh-Hans" || !/html|json|xml/.test(type)) return response;
  return new Response(toSimplified(await response.text()), response);
});
