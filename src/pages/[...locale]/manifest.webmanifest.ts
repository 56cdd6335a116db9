import type { APIRoute } from "astro";
import { toSimplified } from "../../integrations/pages/simplified.ts";
import { asset, everyLocale, href, localeOf } from "../../site.ts";
import { interfaceWords } from "../../words.ts";

export const getStaticPaths = everyLocale;

/** What makes the site installable, in the language of the page. */
export const GET: APIRoute = async ({ params }) => {
  const locale = localeOf(params.locale);
  const { site } = await interfaceWords(locale);
  const icon = (size: number, purpose?: string) => ({
    src: asset(`/icons/${purpose ?? "icon"}-${size}.png`),
    sizes: `${size}x${size}`,
    type: "image/png",
    ...(purpose && { purpose }),
  });
  const manifest = JSON.stringify({
    id: asset("/"),
    name: `${site.name} ${site.tagline}`,
    short_name: site.name,
    description: site.description,
    lang: locale.id,
    start_url: href(locale, "/"),
    scope: asset("/"),
    display: "standalone",
    background_color: "#f7f3ea",
    theme_color: "#f7f3ea",
    // No SVG: a browser that weighs the site draws it with a document of its own, while the page is opening.
    icons: [icon(192), icon(512), icon(512, "maskable")],
  });
  return new Response(locale.id === "zh-Hans" ? toSimplified(manifest) : manifest, {
    headers: { "Content-Type": "application/manifest+json" },
  });
};
