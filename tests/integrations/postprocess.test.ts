import type { AstroPrerenderer } from "astro";
import { expect, test } from "vitest";
import { renderByLanguage } from "../../src/integrations/pages/postprocess.ts";

const html = { headers: { "content-type": "text/html" } };

/** A renderer that answers every path with its own name. */
function fake(paths: readonly string[]): AstroPrerenderer {
  const route = {} as never;
  return {
    name: "fake",
    getStaticPaths: async () => paths.map((pathname) => ({ pathname, route })),
    render: async ({ url }) => {
      const { pathname } = new URL(url);
      return new Response(pathname, pathname.endsWith(".json") ? {} : { ...html, status: 404 });
    },
  };
}

/** What happens when all its pages are asked for as Astro does it, below `base`. */
async function happened(paths: readonly string[], base = "/") {
  const seen: string[] = [];
  const renderer = renderByLanguage(
    fake(paths),
    base,
    async (page, type, language) => `<${language} ${page} ${type}>`,
    (language) => seen.push(language),
  );
  const options = { routeData: {} as never };
  for (const { pathname } of await renderer.getStaticPaths()) {
    const request = new Request(`http://x${base}${pathname.slice(1)}`);
    const answer = (await renderer.render(request, options)) as Response;
    seen.push(`${answer.status} ${await answer.text()}`);
  }
  await renderer.teardown?.();
  return seen;
}

test.each(["/", "/shop/"])(
  "below %s languages come one after another, and are whole before the next",
  async (base) => {
    const paths = ["/en/", "/", "/zh-hans", "/zh-hans/a/", "/english/", "/a.json", "/en/a/", "/a/"];
    const at = (path: string, language = "zh-Hant") => `404 <${language} ${base}${path} text/html>`;
    expect(await happened(paths, base)).toEqual([
      at(""),
      at("english/"),
      `200 ${base}a.json`,
      at("a/"),
      "zh-Hant",
      at("zh-hans", "zh-Hans"),
      at("zh-hans/a/", "zh-Hans"),
      "zh-Hans",
      at("en/", "en"),
      at("en/a/", "en"),
      "en",
    ]);
  },
);

test("languages without a page are whole, too", async () => {
  expect(await happened([])).toEqual(["zh-Hant", "zh-Hans", "en"]);
});

test("a page of a language that was said to be finished stops the build: the search would not find it", async () => {
  const renderer = renderByLanguage(
    fake([]),
    "/",
    async (page) => page,
    () => undefined,
  );
  const options = { routeData: {} as never };
  await renderer.render(new Request("http://x/en/"), options);
  await expect(renderer.render(new Request("http://x/late/"), options)).rejects.toThrow("finished");
});
