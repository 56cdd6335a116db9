import { load, onOtherTab, type Stored, save } from "./storage.ts";

/**
 * What a reader has practised, in one document on this device: every first answer with its time, the chapters
 * read to the end, and where reading stopped. Answers are a log, so that two tabs merge by union and the review
 * can replay it; nothing here knows how questions are scheduled.
 */
const key = "jiusi.rehearsal";
const version = 1;

/**
 * Second since 1970, the choice, and whether it was the right one. The choice is its number less one: before
 * choices had numbers its place from zero was written, and the first number of each was its place from one.
 */
export type Answer = readonly [at: number, choice: number, right: 0 | 1];

export interface Place {
  readonly slug: string;
  /** The id and words of the heading above the line that was read last; empty at the top. */
  readonly heading: string;
  readonly words: string;
  /** The language of those words. */
  readonly lang: string;
  readonly at: number;
}

export interface Rehearsal {
  /** `turnover/pet-shop` → its answers, oldest first. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  /** Slug → the second at which the end of the chapter was first reached. */
  readonly read: Readonly<Record<string, number>>;
  readonly place: Place | undefined;
  /** What is older was forgotten on request, here or in another tab. */
  readonly since: number;
}

export const nothing: Rehearsal = { answers: {}, read: {}, place: undefined, since: 0 };

/** More answers to one question than this tell the schedule nothing new. */
const longest = 12;
const question = /^[a-z]{1,20}\/[a-z][a-z0-9-]{1,39}$/;
const slug = /^[a-z]{1,20}$/;
/** The year 2100: what claims to be later was not written by a clock. */
const latest = 4_102_444_800;

const isSecond = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < latest;

function isAnswer(value: unknown): value is Answer {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    isSecond(value[0]) &&
    Number.isInteger(value[1]) &&
    value[1] >= 0 &&
    value[1] < 9 &&
    (value[2] === 0 || value[2] === 1)
  );
}

const entries = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

function placeOf(value: unknown): Place | undefined {
  const found = Object.fromEntries(entries(value));
  const { slug: where, heading, words, lang, at } = found;
  const fits =
    typeof where === "string" &&
    slug.test(where) &&
    typeof heading === "string" &&
    /^[a-z0-9-]{0,60}$/.test(heading) &&
    typeof words === "string" &&
    words.length <= 80 &&
    typeof lang === "string" &&
    /^[A-Za-z-]{2,7}$/.test(lang) &&
    isSecond(at);
  return fits ? { slug: where, heading, words, lang, at } : undefined;
}

/** Anything but what this version wrote is left out; `undefined` is a newer version's document. */
export function read(text: string | null): Rehearsal | undefined {
  let document: Record<string, unknown> = {};
  try {
    document = Object.fromEntries(entries(JSON.parse(text ?? "null")));
  } catch {
    return nothing;
  }
  if (typeof document.v === "number" && document.v > version) return undefined;
  const data = Object.fromEntries(entries(document.data));
  const since = isSecond(data.since) ? data.since : 0;
  const answers = entries(data.answers).flatMap(([id, list]): [string, readonly Answer[]][] =>
    question.test(id) && Array.isArray(list) ? [[id, list.filter(isAnswer)]] : [],
  );
  const done = entries(data.read).filter(
    (entry): entry is [string, number] => slug.test(entry[0]) && isSecond(entry[1]),
  );
  return after(
    {
      answers: Object.fromEntries(answers),
      read: Object.fromEntries(done),
      place: placeOf(data.place),
      since,
    },
    since,
  );
}

/** Leaves out what is older than `since`, and keeps each log in order and short. */
function after(it: Rehearsal, since: number): Rehearsal {
  const answers = Object.entries(it.answers).flatMap(([id, list]): [string, readonly Answer[]][] => {
    const kept = list.filter(([at]) => at > since).sort((p, q) => p[0] - q[0] || p[1] - q[1] || p[2] - q[2]);
    return kept.length > 0 ? [[id, kept.slice(-longest)]] : [];
  });
  const done = Object.entries(it.read).filter(([, at]) => at > since);
  return {
    answers: Object.fromEntries(answers),
    read: Object.fromEntries(done),
    place: it.place && it.place.at > since ? it.place : undefined,
    since,
  };
}

/** Both documents together; the same whichever comes first. */
export function merge(one: Rehearsal, other: Rehearsal): Rehearsal {
  const ids = new Set([...Object.keys(one.answers), ...Object.keys(other.answers)]);
  const answers = [...ids].map((id): [string, Answer[]] => {
    const all = [...(one.answers[id] ?? []), ...(other.answers[id] ?? [])];
    return [id, [...new Map(all.map((answer) => [answer.join(), answer])).values()]];
  });
  const done = { ...one.read };
  for (const [name, at] of Object.entries(other.read)) done[name] = Math.min(at, done[name] ?? at);
  const places = [one.place, other.place].filter((place) => place !== undefined);
  const place = places.sort((p, q) => q.at - p.at || p.heading.localeCompare(q.heading))[0];
  const since = Math.max(one.since, other.since);
  return after({ answers: Object.fromEntries(answers), read: done, place, since }, since);
}

export const write = (it: Rehearsal) => JSON.stringify({ v: version, data: it });
const listeners = new Set<(it: Rehearsal) => void>();
let now: Rehearsal | undefined;

/** What is stored, whichever tab wrote it; `undefined` is a newer version's document. */
const stored = () => read(load(key));

function tell(it: Rehearsal): void {
  now = it;
  for (const listener of listeners) listener(it);
}

function start(): Rehearsal {
  if (now) return now;
  now = stored() ?? nothing;
  // What another tab cleared or replaced stays so: what this tab has read before is never written back.
  onOtherTab(key, () => {
    const theirs = stored();
    if (theirs) tell(theirs);
  });
  return now;
}

const clock = () => Math.floor(Date.now() / 1000);

/**
 * Adds to what is stored now. A clock that was wrong and has been put right must not silence what comes: a time of
 * forgetting that has not come yet, or is this very second, ends before what is added.
 */
function add(make: (here: Rehearsal, at: number) => Rehearsal): Stored {
  const before = start();
  const here = stored();
  const at = clock();
  const base = here ?? before;
  const next = make({ ...base, since: Math.min(base.since, at - 1) }, at);
  const kept = here === undefined ? "newer" : save(key, write(next)) ? "stored" : "full";
  tell(next);
  return kept;
}

/** Tells `listener` what is kept, now and after every change here or in another tab. */
export function followRehearsal(listener: (it: Rehearsal) => void): void {
  listeners.add(listener);
  listener(start());
}

/** The number of the choice that an answer names. */
export const chosenOf = ([, choice]: Answer): number => choice + 1;

/**
 * Keeps an answer to `turnover/pet-shop`, by the number of the choice. Two in one second count as one. Older answers to
 * this question that a wrong clock dated later than now come just before it, so that this one is the latest.
 */
export function answer(id: string, number: number, right: boolean): void {
  if (!question.test(id)) return;
  add((here, at) => {
    const log = (here.answers[id] ?? []).map((old): Answer => (old[0] > at ? [at - 1, old[1], old[2]] : old));
    const added: Rehearsal = { ...nothing, answers: { [id]: [[at, number - 1, right ? 1 : 0]] } };
    return merge({ ...here, answers: { ...here.answers, [id]: log } }, added);
  });
}

/** The end of a chapter was reached. */
export function finish(name: string): void {
  start();
  if (stored()?.read[name] === undefined)
    add((here, at) => merge(here, { ...nothing, read: { [name]: at } }));
}

/** Reading stopped below this heading of a chapter. */
export function stopAt(name: string, heading: string, words: string, lang: string): void {
  const place = placeOf({ slug: name, heading, words: words.slice(0, 80), lang, at: clock() });
  if (place) add((here) => ({ ...here, place }));
}

/** Forgets everything that was kept until now, whatever the clock says, and tells whether that is stored. */
export function forget(): Stored {
  return add((_, at) => ({ ...nothing, since: at }));
}
