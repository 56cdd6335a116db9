/** The `q` of the search page. */
export function queryOf(): string {
  return (new URLSearchParams(location.search).get("q") ?? "").slice(0, 200);
}

export function writeQuery(query: string): void {
  const url = new URL(location.href);
  if (query === "") url.searchParams.delete("q");
  else url.searchParams.set("q", query);
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // Too many calls: the results are right, only the address stays behind.
  }
}

/** `turnovr` of `/chapters/turnovr.html`: what somebody meant by an address that does not exist. */
export function wordsOfPath(): string {
  const last = location.pathname.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(last)
      .replace(/\.\w+$/, "")
      .replace(/[\p{P}\p{S}]+/gu, " ")
      .trim();
  } catch {
    return "";
  }
}
