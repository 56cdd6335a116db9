/** The site's headers in the languages of the hosts that serve it. */
import { folderOf, languages } from "../../languages.ts";
import { embedPath, fixed, openFiles } from "./headers.ts";

interface Policies {
  readonly own: string;
  readonly embed: string;
}

const folders = languages.map(folderOf);
const forever = "public, max-age=31536000, immutable";

/** The `_headers` of Netlify and Cloudflare Pages; `! Name` takes a header of the wider rule back. */
export function hostHeaders(policies: Policies, base: string): string {
  const block = (path: string, rows: readonly string[]) =>
    `${base}${path}\n${rows.map((row) => `  ${row}\n`).join("")}`;
  const crossOrigin = ["! Cross-Origin-Resource-Policy", "Cross-Origin-Resource-Policy: cross-origin"];
  const open = [...crossOrigin, "Access-Control-Allow-Origin: *"];
  const embed = [
    "! Content-Security-Policy",
    `Content-Security-Policy: ${policies.embed}`,
    ...crossOrigin,
    "Cross-Origin-Embedder-Policy: require-corp",
  ];
  return [
    block("*", [
      `Content-Security-Policy: ${policies.own}`,
      ...Object.entries(fixed).map(([name, value]) => `${name}: ${value}`),
      "Cross-Origin-Resource-Policy: same-origin",
    ]),
    ...folders.map((folder) => block(`${folder}embed/*`, embed)),
    ...folders.map((folder) => block(`${folder}words/*`, open)),
    block("_astro/*", [...open, `Cache-Control: ${forever}`]),
  ].join("\n");
}

/**
 * For the http block: what differs by address. Cache-Control goes by status too, or the 404 of a missing file
 * would be kept for a year.
 */
export function nginxMaps(policies: Policies, base: string): string {
  const root = base.replaceAll(".", "\\.");
  return `# Written by the build; include it in the http block.
map "$status:$uri" $jiusi_cache {
  default "no-cache";
  "~^(200|206|304):${root}_astro/" "${forever}";
}
map $uri $jiusi_policy {
  default "${policies.own}";
  "~^${root}${embedPath}" "${policies.embed}";
}
map $uri $jiusi_resource_policy {
  default "same-origin";
  "~^${root}(?:${embedPath}|${openFiles})" "cross-origin";
}
map $uri $jiusi_embedder_policy {
  default "";
  "~^${root}${embedPath}" "require-corp";
}
map $uri $jiusi_allow_origin {
  default "";
  "~^${root}${openFiles}" "*";
}
`;
}

/**
 * For the server block. Everything stands here and nothing in a location, because one \`add_header\` in a location
 * drops all that are inherited; an empty value sends no header.
 */
export function nginxServer(base: string): string {
  const rows = [
    ["Content-Security-Policy", "$jiusi_policy"],
    ...Object.entries(fixed).map(([name, value]) => [name, `"${value}"`]),
    ["Cross-Origin-Resource-Policy", "$jiusi_resource_policy"],
    ["Cross-Origin-Embedder-Policy", "$jiusi_embedder_policy"],
    ["Access-Control-Allow-Origin", "$jiusi_allow_origin"],
    ["Cache-Control", "$jiusi_cache"],
  ];
  return `# Written by the build; include it in the server block, after root.
${rows.map(([name, value]) => `add_header ${name} ${value} always;`).join("\n")}
server_tokens off;
charset utf-8;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml application/xml;
error_page 404 ${base}404.html;
location = ${base}404.html { internal; }
location ~ ^${base}_(?:headers|nginx) { return 404; }
`;
}
