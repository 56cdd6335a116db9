/**
 * The languages of the site, in one table for pages, build and search. `path` is the folder of a language below the root,
 * `intl` the tag for `Intl`, and `content` the folder in which its words are written: Simplified Chinese is converted
 * from Traditional as the pages are built.
 */
export const languages = [
  { id: "zh-Hant", path: "", intl: "zh-TW", content: "zh-Hant", short: "繁" },
  { id: "zh-Hans", path: "zh-hans", intl: "zh-CN", content: "zh-Hant", short: "简" },
  { id: "en", path: "en", intl: "en", content: "en", short: "EN" },
] as const;

/** The folder of a language as it stands before a path: "", "zh-hans/" or "en/". */
export const folderOf = ({ path }: { readonly path: string }): string => (path === "" ? "" : `${path}/`);
