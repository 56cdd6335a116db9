/** A passage that a search result leads to, kept in this tab until its page has opened. */
export interface PendingHighlight {
  readonly path: string;
  readonly words: string;
}

const key = "jiusi.found";

export function rememberHighlight(found: PendingHighlight): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(found));
  } catch {
    // Where nothing can be kept the address still leads to the section.
  }
}

/** Whether a passage waits for this page; cheap, for every page asks. */
export function hasPendingHighlight(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** The words to mark on this page, once. */
export function takePendingHighlight(): string | undefined {
  try {
    const { path, words } = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<PendingHighlight>;
    sessionStorage.removeItem(key);
    return path === location.pathname && typeof words === "string" ? words.slice(0, 200) : undefined;
  } catch {
    return undefined;
  }
}
