import { entriesOf, openDocument } from "./document.ts";
import { load, onOtherTab, save } from "./storage.ts";

/**
 * The classes that this device keeps: those that a trainer made at the desk, and those that a learner took part in.
 * A class is its definition, a text that `src/classroom/definition.ts` writes and reads; here it is only kept.
 */
const key = "jiusi.classes";
const version = 1;
const most = { made: 100, joined: 100 } as const;

export interface MadeClass {
  readonly text: string;
  /** When it was made, in milliseconds. */
  readonly at: number;
}

export interface Vote {
  /** The number of the answer, 1 to 8. */
  readonly option: number;
  /** 0 to 3. */
  readonly confidence: number;
}

export interface JoinedClass {
  /** 0 to 511, drawn once. */
  readonly device: number;
  readonly first: Vote | null;
  readonly second: Vote | null;
  /** Whether the answer was shown: then nothing is voted any more. */
  readonly seen: boolean;
  /** Of a shop: whether the trainer's word was typed, so that other time lines are open. */
  readonly revealed?: true;
  /** Of a shop: the game with which it was done first, which is what the class counts. */
  readonly code?: string;
  readonly at: number;
}

export interface Classes {
  readonly made: Readonly<Record<string, MadeClass>>;
  /** By definition. */
  readonly joined: Readonly<Record<string, JoinedClass>>;
}

export const noClasses: Classes = { made: {}, joined: {} };

const isWhole = (value: unknown, largest: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= largest;
const isTime = (value: unknown): value is number => isWhole(value, Number.MAX_SAFE_INTEGER);
const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= 4000 && value.startsWith("[");

function voteOf(value: unknown): Vote | null {
  const { option, confidence } = Object.fromEntries(entriesOf(value));
  const sound = isWhole(option, 8) && option > 0 && isWhole(confidence, 3);
  return sound ? { option, confidence } : null;
}

function madeOf(value: unknown): MadeClass | undefined {
  const { text, at } = Object.fromEntries(entriesOf(value));
  return isText(text) && isTime(at) ? { text, at } : undefined;
}

function joinedOf(value: unknown): JoinedClass | undefined {
  const { device, first, second, seen, revealed, code, at } = Object.fromEntries(entriesOf(value));
  if (!isWhole(device, 511) || !isTime(at)) return undefined;
  return {
    device,
    first: voteOf(first),
    second: voteOf(second),
    seen: seen === true,
    ...(revealed === true && { revealed }),
    ...(typeof code === "string" && /^[0-9A-Z-]{1,60}$/.test(code) && { code }),
    at,
  };
}

/** The newest of what can be read. */
function rowsOf<Row extends { readonly at: number }>(
  data: unknown,
  isName: (name: string) => boolean,
  read: (value: unknown) => Row | undefined,
  count: number,
): Record<string, Row> {
  const rows = entriesOf(data).flatMap(([name, value]): [string, Row][] => {
    const row = isName(name) ? read(value) : undefined;
    return row ? [[name, row]] : [];
  });
  return Object.fromEntries(rows.sort(([, a], [, b]) => b.at - a.at).slice(0, count));
}

/** Read like a link: what is no class is left out; `undefined` is a newer version's document. */
export function readClasses(text: string | null): Classes | undefined {
  const document = openDocument(text, version);
  if (document.newer) return undefined;
  const { made, joined } = Object.fromEntries(entriesOf(document.data));
  return {
    made: rowsOf(made, (name) => /^[0-9a-z]{1,20}$/.test(name), madeOf, most.made),
    joined: rowsOf(joined, isText, joinedOf, most.joined),
  };
}

export const countClasses = ({ made, joined }: Classes): number =>
  Object.keys(made).length + Object.keys(joined).length;

export const writeClasses = (classes: Classes): string =>
  countClasses(classes) === 0 ? "" : JSON.stringify({ v: version, data: classes });

/** Both as one; of the same class the one that was touched last. */
export function joinClasses(one: string, other: string): string {
  const [here, brought] = [readClasses(one || null) ?? noClasses, readClasses(other || null) ?? noClasses];
  const newest = <Row extends { readonly at: number }>(a: Record<string, Row>, b: Record<string, Row>) => {
    const rows = { ...a };
    for (const [name, row] of Object.entries(b))
      if (!(name in a) || row.at >= (a[name]?.at ?? 0)) rows[name] = row;
    return rows;
  };
  const joined = { made: newest(here.made, brought.made), joined: newest(here.joined, brought.joined) };
  return writeClasses(readClasses(JSON.stringify({ v: version, data: joined })) ?? noClasses);
}

export const keptClasses = (): Classes => readClasses(load(key)) ?? noClasses;

/** Changes what is kept, merged with what other tabs have kept. False where nothing can be kept. */
export function keepClasses(change: (kept: Classes) => Classes): boolean {
  const kept = readClasses(load(key));
  if (!kept) return false;
  const text = writeClasses(change(kept));
  return save(key, text === "" ? JSON.stringify({ v: version, data: noClasses }) : text);
}

export const onClassesChanged = (callback: () => void): void => onOtherTab(key, callback);

/** A name for a new class on this device, and the time it was touched. */
export const newClassId = (): string => Date.now().toString(36);
export const classTime = (): number => Date.now();

/** 0 to 511: tells two people of one name apart. */
export function drawDevice(): number {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return random & 511;
}
