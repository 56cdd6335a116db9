import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import remarkCjkFriendly from "remark-cjk-friendly";
import { headingIds } from "./src/build/heading-ids.ts";
import { searchIndex } from "./src/build/search-index.ts";
import { directives, headers, scriptResources } from "./src/build/security.ts";

/** Where the site will stand: `SITE=https://example.org BASE=/jiusi npm run build`. */
const site = process.env.SITE ?? "http://localhost:4321";
const base = process.env.BASE ?? "/";

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  server: { port: 4321 },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: "never" },
  markdown: {
    // The default processor leaves ** beside Chinese punctuation as literal asterisks.
    processor: unified({ remarkPlugins: [remarkCjkFriendly, headingIds], smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    preact(),
    sitemap({
      i18n: { defaultLocale: "zh-Hant", locales: { "zh-Hant": "zh-Hant", "zh-hans": "zh-Hans", en: "en" } },
      filter: (page) => !/\/(search|404)\/$/.test(page),
    }),
    searchIndex(),
    headers(),
  ],
  security: {
    csp: {
      algorithm: "SHA-256",
      directives,
      scriptDirective: { resources: scriptResources },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    // Names the build in every page: a deploy can be told from the one before.
    define: { "import.meta.env.BUILD_ID": JSON.stringify(process.env.BUILD_ID ?? Date.now().toString(36)) },
    // A data: URL would need its own CSP exception; a script in a bundle would not be hashed.
    build: { assetsInlineLimit: 0 },
    worker: { format: "es" },
    // What every simulator needs comes in one file instead of ten small ones; sharing loads on first use.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // The loader of later files alone, or every page would carry the workbench for its sake.
                  { name: "load", test: /preload-helper/, priority: 2 },
                  {
                    name: "workbench",
                    test: /node_modules\/(preact|nanostores|@nanostores|d3-\w+|internmap)\/|src\/(charts|ui|link)\/|src\/workbench\/(?!share)|src\/models\/(schema|summation)\.|src\/state\/(address|saved|scenario|storage|use)\./,
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
