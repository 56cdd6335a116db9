import { defineMiddleware } from "astro:middleware";
import { toSimplified } from "./build/simplified.ts";
import { localeOf } from "./site.ts";

/** Tells every component its language, and converts the pages of the Simplified twin as they are built. */
export const onRequest = defineMiddleware(async (context, next) => {
  const locale = localeOf(context.params.locale);
  context.locals.locale = locale;
  const response = await next();
  // Pages, the questions of the review, the feed.
  const isText = /html|json|xml/.test(response.headers.get("content-type") ?? "");
  if (locale.id !== "zh-Hans" || !isText) return response;
  return new Response(toSimplified(await response.text()), response);
});
