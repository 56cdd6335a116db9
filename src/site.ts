import { languages } from "./languages.ts";

export const locales = languages;
export type Locale = (typeof locales)[number];

export { modelSlugs as models } from "./model-slugs.ts";

const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/** The address of a page in a language: `href(en, "/sim/turnover/")` is `/en/sim/turnover/`. */
export function href(locale: Locale, path: string): string {
  return `${base}${locale.path === "" ? "" : `/${locale.path}`}${path}`;
}

/** The address of a file that has no language, such as `/apple-touch-icon.png`. */
export function asset(path: string): string {
  return `${base}${path}`;
}

/** The language of a page built by `[...locale]`. */
export function localeOf(path: string | undefined): Locale {
  const locale = locales.find((candidate) => candidate.path === (path ?? ""));
  if (!locale) throw new Error(`no language at ${path}`);
  return locale;
}

/** `getStaticPaths` for a page that exists once in every language. */
export function everyLocale() {
  return locales.map((locale) => ({ params: { locale: locale.path || undefined } }));
}
