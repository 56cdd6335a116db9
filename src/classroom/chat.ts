import { plainText } from "../link/plain.ts";

/**
 * Chats as they are exported or copied, line by line: who wrote a line, and what. The forms were read from parsers and
 * their samples in public repositories (`README.md` names them); none needs to be told which it is.
 */

/** A line of a chat with its writer; "" where nobody is named. */
export interface ChatLine {
  readonly name: string;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** What a line opens: a message, something that is no message, or nothing (it goes on with the message before). */
type Opens = { readonly name: string; readonly text: string } | "other" | undefined;

/** 上午10:20, 10:20, 10:20 AM, 午前10:20: a time as LINE writes it. */
const time = "(?:\\p{Script=Han}{2} ?)?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?";

/** LINE, as phones and computers save it: time, name and text between tabs; without a name it is a notice. */
const tabbed = new RegExp(`^${time}\\t([^\\t]*)(?:\\t(.*))?$`, "u");
/** LINE on a computer where the tabs have become spaces: the name ends before the marks of our own first line. */
const spaced = new RegExp(`^${time} +(\\S.*)$`, "u");
/** A day by itself: 2024/01/02（二）, 2024.01.02 Tuesday, Tue, 01/02/2024. */
const day = /^(?:\p{L}{2,9}, ?)?\d{1,4}[./]\d{1,2}[./]\d{1,4}(?: ?[(\uff08]?[\p{L}.]{1,9}[)\uff09]?)?$/u;
/** WhatsApp: 2024/1/5, 3:20 PM - name: text, or [05/01/24, 15:20:11] name: text. */
const stamped =
  /^\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? (?:[^\s\d]{1,12} ?)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[^\s\d]{1,5}\.?)?(?:\]| [-\u2013]) (.*)$/u;
/** WeChat as copied: the name on a line of its own, with a colon, or with day and time behind it. */
const nameLine = /^([^\t:\uff1a]{1,40})[:\uff1a]$/u;
const nameAndTime = /^(\S.{0,39}?)\s+(?:\d{4}[-/]\d{1,2}[-/]\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?$/u;
/** The marks that our first line begins with. */
export const marks = /[\u25a0\u25a2\u25e7]+ /u;

/** What a text has shown itself to be so far. */
interface Seen {
  days: boolean;
  /** Messages begin with a time, so a line that ends with a colon or a time is somebody's words, not a name. */
  times: boolean;
}

function opens(line: string, seen: Seen): Opens {
  const tab = tabbed.exec(line);
  const stamp = tab ? null : stamped.exec(line);
  seen.times ||= tab !== null || stamp !== null;
  if (tab) return tab[2] === undefined ? "other" : { name: tab[1] ?? "", text: tab[2] };
  if (stamp) {
    const [, rest = ""] = stamp;
    const at = rest.indexOf(": ");
    return at > 0 ? { name: rest.slice(0, at), text: rest.slice(at + 2) } : "other";
  }
  if (day.test(line)) {
    seen.days = true;
    return "other";
  }
  const space = seen.days ? spaced.exec(line) : null;
  if (space) return parted(space[1] ?? "");
  if (seen.times || seen.days) return undefined;
  const named = nameLine.exec(line) ?? nameAndTime.exec(line);
  return named ? { name: named[1] ?? "", text: "" } : undefined;
}

/** Name and text with nothing but a space between them. */
function parted(rest: string): Opens {
  const at = marks.exec(rest)?.index ?? -1;
  if (at > 0) return { name: rest.slice(0, at), text: rest.slice(at) };
  const space = rest.indexOf(" ");
  return space > 0 ? { name: rest.slice(0, space), text: rest.slice(space + 1) } : "other";
}

/** Every line of a text with who wrote it. A name is made safe to show; nothing else is changed. */
export function* chatLines(text: string): Generator<ChatLine> {
  let name = "";
  let quoted = false;
  const seen: Seen = { days: false, times: false };
  let number = 0;
  for (const raw of linesOf(text)) {
    number += 1;
    const line = readable(raw);
    const next = opens(line, seen);
    if (next === "other") {
      name = "";
      continue;
    }
    if (next) {
      name = plainText(next.name.replace(/^~ ?/, ""), 60);
      // LINE puts a message of several lines between quotation marks.
      quoted = next.text.startsWith('"');
    }
    const own = next ? next.text : line;
    const cut = quoted ? own.replace(/^"|"$/g, "") : own;
    if (cut === "") continue;
    yield next || name !== "" ? { name, text: cut, line: number } : cellsOf(cut, number);
  }
}

/** Without the marks of the direction of writing, which stand before lines of WhatsApp and around names. */
const readable = (line: string): string =>
  line
    .slice(0, 20_000)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/[\u00a0\u202f]/g, " ")
    .trimEnd();

/** A line under nobody's name: a row of a spreadsheet has the name in its first cell of words. */
function cellsOf(text: string, line: number): ChatLine {
  // The commas of an address part no cells.
  if (/^https?:/.test(text)) return { name: "", text, line };
  const cells = text.split(/[\t,;]/).map((cell) => cell.replace(/^"|"$/g, "").trim());
  if (cells.length < 2) return { name: "", text, line };
  const name = cells.find((cell) => /\p{L}/u.test(cell) && !/^\d/.test(cell));
  return { name: plainText(name ?? "", 60), text: cells.filter((cell) => cell !== name).join("\n"), line };
}

/** The lines of a text without an array of them: a chat may have a million. */
function* linesOf(text: string): Generator<string> {
  for (let from = 0; from <= text.length; ) {
    const at = text.indexOf("\n", from);
    const to = at < 0 ? text.length : at;
    yield text.slice(from, text[to - 1] === "\r" ? to - 1 : to);
    from = to + 1;
  }
}
