import { languages } from "../../languages.ts";

/** Headers that are the same for every page, and the addresses that need others. */
export const fixed: Readonly<Record<string, string>> = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()",
};

/**
 * Below the root, as a pattern: pages for other people's frames, and the files such a frame needs although its
 * sandbox makes it a stranger to us.
 */
const language = `(?:(?:${languages.flatMap(({ path }) => path || []).join("|")})/)?`;
export const embedPath = `${language}embed/`;
export const openFiles = `(?:_astro/|boot\\.js|${language}words/)`;
