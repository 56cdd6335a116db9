/**
 * The address as a list of parts. Parts that are not ours (`from=singlemessage`, `isappinstalled=0`) are kept
 * as they came: chat apps add them, and some read them again.
 */
export interface Address {
  readonly search: string;
  readonly hash: string;
}

/** What a page with these simulators finds in an address. The query wins: it is what somebody shared. */
export interface ParsedAddress {
  readonly states: ReadonlyMap<string, string>;
  /** The parts of the query that are not ours, without `?`. */
  readonly foreignSearch: readonly string[];
  /** The parts of the fragment that are not ours, without `#`. */
  readonly foreignHash: readonly string[];
  /** A fragment without `=` is a heading. */
  readonly heading: string | undefined;
  /** Whether a half of the address is longer than anything that a page writes, and was not read. */
  readonly isTooLong: boolean;
}

/** Four states with their tables, each as long as `src/link/pack.ts` reads: no page writes more. */
const longest = 600_000;

/**
 * What a chat app takes along when it finds a link at the end of a sentence: 。 ） ， . and the like. No state ends in any
 * of it; `-` and `_` end packed texts.
 */
const appended = /(?:(?![-_~:%])[\p{P}\p{S}\p{Z}\p{C}])+$/u;

/** `names` are the keys that belong to the page, such as `turnover` and its pinned state `turnover.pin`. */
export function readAddress(address: Address, names: readonly string[]): ParsedAddress {
  const states = new Map<string, string>();
  const hash = address.hash.replace(/^#/, "");
  const isHeading = hash !== "" && !hash.includes("=");
  const foreignHash = isHeading ? [] : take(hash, names, states);
  const foreignSearch = take(address.search.replace(/^\?/, ""), names, states);
  return {
    states,
    foreignSearch,
    foreignHash,
    heading: isHeading ? hash : undefined,
    isTooLong: hash.length > longest || address.search.length > longest,
  };
}

function take(text: string, names: readonly string[], states: Map<string, string>): string[] {
  if (text === "" || text.length > longest) return [];
  return text.split("&").filter((part) => {
    const at = part.indexOf("=");
    // A link that was copied out of a page's source has `&amp;` between its parts.
    const name = (at < 0 ? part : part.slice(0, at)).replace(/^(?:amp;)+/, "");
    if (at < 0 || !names.includes(name)) return part !== "";
    states.set(name, plain(part.slice(at + 1)).replace(appended, ""));
    return false;
  });
}

/**
 * Some chat apps percent-encode `,` and `:`, and one that passes such a link on encodes the `%` again; a Chinese
 * keyboard writes `，` and `：`. No state of ours holds any of these. What is not valid percent-encoding is left as it is.
 */
function plain(text: string): string {
  let said = text;
  for (let times = 0; times < 3 && said.includes("%"); times++) {
    try {
      said = decodeURIComponent(said);
    } catch {
      break;
    }
  }
  return said.normalize("NFKC");
}

/** The parts of one address half: foreign parts first, then ours; empty states are left out. */
export function joinParts(foreign: readonly string[], states: ReadonlyMap<string, string>): string {
  const ours = [...states].filter(([, text]) => text !== "").map(([name, text]) => `${name}=${text}`);
  return [...foreign, ...ours].join("&");
}
