import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import remarkCjkFriendly from "remark-cjk-friendly";
import { bareModels } from "./src/integrations/bundle/bare-models.ts";
import { bootScript } from "./src/integrations/bundle/classic.ts";
import { pageParameters } from "./src/integrations/bundle/page-parameters.ts";
import { wholeIslands } from "./src/integrations/bundle/whole-islands.ts";
import { directives, scriptResources } from "./src/integrations/headers/policies.ts";
import { headingIds } from "./src/integrations/markdown/heading-ids.ts";
import { soundContent } from "./src/integrations/markdown/sound-content.ts";
import { termMarks } from "./src/integrations/markdown/term-marks.ts";
import { worksheetPlace } from "./src/integrations/markdown/worksheet-place.ts";
import { offline } from "./src/integrations/offline.ts";
import { postprocessPages } from "./src/integrations/pages/postprocess.ts";
import { preact } from "./src/integrations/preact/integration.ts";
import { searchIndex } from "./src/integrations/search/integration.ts";
import { twins } from "./src/integrations/twins.ts";
import { languages } from "./src/languages.ts";

/** Where the site will stand: `SITE=https://example.org BASE=/jiusi npm run build`. */
const site = process.env.SITE ?? "http://localhost:4321";
const base = process.env.BASE ?? "/";
/** Names the build in every page and in the service worker: a deploy can be told from the one before. */
const buildId = process.env.BUILD_ID ?? Date.now().toString(36);

const search = searchIndex();
const boot = await bootScript(base);

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  server: { port: 4321 },
  devToolbar: { enabled: false },
  // The styles of a page are 3 to 8 KB: in the page they save the first picture a way to the server and back.
  build: { inlineStylesheets: "always" },
  markdown: {
    // The default processor leaves ** beside Chinese punctuation as literal asterisks.
    processor: unified({
      remarkPlugins: [remarkCjkFriendly, soundContent(), headingIds, worksheetPlace, termMarks],
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [
    twins(),
    mdx(),
    preact(),
    sitemap({
      i18n: {
        defaultLocale: "zh-Hant",
        locales: Object.fromEntries(languages.map(({ id, path }) => [path || id, id])),
      },
      filter: (page) =>
        !/\/(search|404|offline|book|my|class\/join|guides\/notes)\/$|\/(embed|sheets)\//.test(page),
    }),
    postprocessPages(search.onLanguageBuilt),
    search.integration,
    offline(buildId),
  ],
  security: {
    csp: {
      algorithm: "SHA-256",
      directives,
      scriptDirective: { resources: scriptResources, hashes: [boot.hash] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    define: {
      "import.meta.env.BUILD_ID": JSON.stringify(buildId),
      "import.meta.env.BOOT": JSON.stringify(boot.text),
    },
    // A data: URL would need its own CSP exception; a script in a bundle would not be hashed.
    build: {
      assetsInlineLimit: 0,
      // Astro marks what MDX propagates with a directive that no bundler knows; forty warnings would hide a real one.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    plugins: [bareModels(), pageParameters(), wholeIslands()],
    worker: { format: "es", plugins: () => [pageParameters()] },
    // What every simulator needs comes in one file instead of ten small ones; sharing loads on first use.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // The loader of later chunks and the modules that every page needs from src/state. Without a group of
                  // their own they end up in the workbench chunk, and every page of text would download that.
                  {
                    name: "load",
                    test: /preload-helper|src\/state\/(storage|document|pending-highlight)\.|src\/link\/plain\./,
                    priority: 2,
                  },
                  // Where the shop is: asked on pages of text, which the workbench must not come along for.
                  { name: "region", test: /src\/state\/region\./, priority: 2 },
                  // One name instead of three in the list that every page carries.
                  {
                    name: "rehearsal",
                    test: /src\/layouts\/rehearsal\/(start|chapter|home|score)\.|src\/state\/rehearsal\./,
                    priority: 2,
                  },
                  // Sent together wherever one of them is: a small file costs more than what it holds.
                  { name: "chance", test: /src\/models\/math\/(elementary|normal|random)\./ },
                  // What the game and the class need, too: they have no fields and no charts before their end.
                  {
                    name: "base",
                    test: /node_modules\/(preact|nanostores)\/|src\/ui\/(Boundary|format)\.|src\/link\/(address|text)\.|src\/state\/(address|history|use)\.|src\/models\/math\/(rounding|summation)\./,
                    priority: 1,
                  },
                  // The desk and the wall name the time of a class; the wall has no fields.
                  {
                    name: "workbench",
                    test: /src\/ui\/(?!moment)|src\/charts\/(Axes|Figure|Pick|frame|path)\.|src\/link\/scheme\.|src\/workbench\/[^/]+$|src\/models\/schema\.|src\/state\/(parts|saved|scenario)\./,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
