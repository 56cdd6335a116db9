import { folderOf, languages as table } from "../../languages.ts";

/** In the order in which their pages are built: the two scripts of Chinese side by side, each is read for the other. */
export const languages = table.map((language) => ({ id: language.id, folder: folderOf(language) }));
export type Language = (typeof table)[number]["id"];

/** Place in `languages` of a file or page, by its path below the root of the site. */
export const placeOf = (path: string): number =>
  languages.findLastIndex(({ folder }) => path.startsWith(folder));
