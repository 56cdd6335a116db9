/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The language of the page being built. */
    locale: import("./site.ts").Locale;
  }
}

interface ImportMetaEnv {
  /** Names the build; `BUILD_ID` in the environment, else the time of the build. */
  readonly BUILD_ID: string;
  /** The script that runs first, ready for a `<script>` of the page (`src/integrations/bundle/classic.ts`). */
  readonly BOOT: string;
}
