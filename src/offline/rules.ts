/** How long a page may take to come from the network when an older copy lies ready, in milliseconds. */
export const patience = 4000;

/** Files whose name holds the hash of what is in them. `path` is below the root of the site. */
export function isImmutable(path: string): boolean {
  return /^_astro\//.test(path) || /^pagefind\/(?:fragment|index)\//.test(path) || /\.pf_meta$/.test(path);
}

export function isPage(path: string): boolean {
  return path === "" || path.endsWith("/") || path.endsWith(".html");
}

/** A whole answer of our own, of the kind its name promises: a host's error page in place of a script is none. */
export function mayKeep(answer: Response, path: string): boolean {
  const kind = answer.headers.get("content-type") ?? "";
  const wrong = /\.(?:js|css|json|woff2)$/.test(path) && kind.startsWith("text/html");
  return answer.status === 200 && answer.type === "basic" && !answer.redirected && !wrong;
}
