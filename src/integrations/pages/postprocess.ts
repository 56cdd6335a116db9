import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { hostHeaders, nginxMaps, nginxServer } from "../headers/hosts.ts";
import { narrow, policies } from "../headers/policies.ts";
import { type Language, languages, placeOf } from "./languages.ts";
import { LateScripts } from "./late-scripts.ts";
import { addStructuredData } from "./structured.ts";
import { hasWords, written, writtenPage } from "./written.ts";

/** Astro's renderer with the pages of one language after those of another, each text passed through `postprocess`. */
export function renderByLanguage(
  renderer: AstroPrerenderer,
  base: string,
  postprocess: (text: string, type: string, language: Language) => Promise<string>,
  onLanguageBuilt: (language: Language) => void,
): AstroPrerenderer {
  let at = 0;
  const idAt = (place: number) => (languages[place] as (typeof languages)[number]).id;
  const end = (place: number) => {
    if (place < at) throw new Error("A page of a language that was said to be finished");
    for (; at < place; at++) onLanguageBuilt(idAt(at));
  };
  const placeOfRoute = (pathname: string) => placeOf(`${pathname.replace(/^\//, "")}/`);
  return {
    ...renderer,
    async getStaticPaths() {
      const paths = await renderer.getStaticPaths();
      return paths.sort((p, q) => placeOfRoute(p.pathname) - placeOfRoute(q.pathname));
    },
    async render(request, options) {
      const place = placeOfRoute(new URL(request.url).pathname.slice(base.length));
      // The page before is written when the next is asked for.
      end(place);
      const rendered = await renderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const type = response.headers.get("content-type") ?? "";
      if (!response.body || !hasWords(type)) return rendered;
      const finished = new Response(await postprocess(await response.text(), type, idAt(place)), response);
      return rendered instanceof Response ? finished : { ...rendered, response: finished };
    },
    async teardown() {
      await renderer.teardown?.();
      end(languages.length);
    },
  };
}

/**
 * Changes the text of each page before it is written, and writes the headers of the site for the usual hosts from the
 * policies of the pages. `onLanguageBuilt` is called when all pages of a language are rendered.
 */
export function postprocessPages(onLanguageBuilt: (language: Language) => void): AstroIntegration {
  let base = "/";
  let out = "";
  const ofPages = new Set<string>();
  return {
    name: "jiusi-postprocess",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`;
        out = fileURLToPath(config.outDir);
      },
      "astro:build:start": ({ setPrerenderer }) => {
        const scripts = new LateScripts(join(out, "_astro"));
        const postprocess = async (rendered: string, type: string, language: Language) => {
          if (!type.startsWith("text/html")) return written(rendered, language);
          const page = writtenPage(rendered, language);
          const policy = narrow(page);
          if (!policy) throw new Error("A page has no content security policy");
          ofPages.add(policy);
          await scripts.of(page);
          addStructuredData(page);
          return page.toString();
        };
        setPrerenderer((renderer) => renderByLanguage(renderer, base, postprocess, onLanguageBuilt));
      },
      "astro:build:done": async ({ logger }) => {
        const both = policies([...ofPages].sort());
        await writeFile(join(out, "_headers"), hostHeaders(both, base));
        await writeFile(join(out, "_nginx.maps.conf"), nginxMaps(both, base));
        await writeFile(join(out, "_nginx.server.conf"), nginxServer(base));
        logger.info(`one policy of ${both.own.length} bytes`);
      },
    },
  };
}
