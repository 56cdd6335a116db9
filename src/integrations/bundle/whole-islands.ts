import type { Plugin } from "vite";

/**
 * Lets an island's file hold what its own later files need too, instead of cutting each shared module into a file
 * that the first view has to ask for. Astro fixes this option, so it is set where the bundler reads its options.
 */
export function wholeIslands(): Plugin {
  return {
    name: "jiusi-whole-islands",
    apply: "build",
    applyToEnvironment: (environment) => environment.config.consumer === "client",
    options: (given) => ({ ...given, preserveEntrySignatures: "allow-extension" }),
  };
}
