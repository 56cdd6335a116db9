import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Preact islands in Astro, without what `@astrojs/preact` brings beside them (Babel, signals, hot replacement of
 * single components): Vite itself turns JSX into calls.
 */
export function preact(): AstroIntegration {
  return {
    name: "jiusi-preact",
    hooks: {
      "astro:config:setup": ({ addClientDirective, addRenderer, updateConfig }) => {
        addClientDirective({ name: "reached", entrypoint: beside("on-interaction.ts") });
        addRenderer({
          name: "jiusi-preact",
          clientEntrypoint: beside("client.ts"),
          serverEntrypoint: beside("server.ts"),
        });
        updateConfig({
          vite: {
            oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
            optimizeDeps: { include: ["preact", "preact/hooks", "preact/jsx-runtime"] },
          },
        });
      },
    },
  };
}

/** A path: the build finds an entry again by its path, not by its address. */
function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
