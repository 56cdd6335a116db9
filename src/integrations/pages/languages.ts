/** In the order in which their pages are built: the two scripts of Chinese side by side, each is read for the other. */
export const languages = [
  { id: "zh-Hant", folder: "" },
  { id: "zh-Hans", folder: "zh-hans/" },
  { id: "en", folder: "en/" },
] as const;
export type Language = (typeof languages)[number]["id"];

/** Place in `languages` of a file or page, by its path below the root of the site. */
export const placeOf = (path: string): number =>
  languages.findLastIndex(({ folder }) => path.startsWith(folder));
