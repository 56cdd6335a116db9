import { chatLines } from "./chat.ts";

/** What somebody has made of a simulator: the state of their link, without the page that it names. */
export interface SentLink {
  /** "" where the text names nobody. */
  readonly name: string;
  /** `?turnover=1,opexRate:6#class=1…`: to be opened on this site's own page of the simulator. */
  readonly state: string;
  readonly line: number;
}

const longest = 6000;

/**
 * The links of a class that explores a simulator, as its learners pasted them: those that carry the class's own packed
 * definition. The last of a name counts; without a name each does. Whatever site a link names, only its state is taken.
 */
export function sentLinks(packed: string, slug: string, text: string): SentLink[] {
  const found = new Map<string, SentLink>();
  const wanted = `class=${packed}`;
  const address = new RegExp(`https?://[^\\s?#]*/sim/${slug}/([?#][\\w.,:~%?#&=-]+)`, "g");
  for (const { name, text: read, line } of chatLines(text)) {
    // A row of a spreadsheet comes in cells; the commas of an address part none.
    const said = read.replaceAll("\n", ",");
    if (!said.includes(wanted)) continue;
    for (const [, state = ""] of said.matchAll(address)) {
      if (state.length > longest || !state.split(/[#&]/).includes(wanted)) continue;
      // The link that the trainer sent begins the class; it is nobody's answer.
      if (state === `#${wanted}`) continue;
      found.set(name === "" ? `${line} ${state}` : name, { name, state, line });
    }
  }
  return [...found.values()];
}
