import { plainText } from "./plain.ts";

/**
 * A simulator that a class explores: where it begins, and which of its inputs stay as they began. It stands here because
 * the bench obeys what the desk of the class has written, and neither knows the other.
 */
export interface SimulatorClass {
  readonly kind: "simulator";
  /** What the trainer calls the class, 1 to 40 characters. */
  readonly name: string;
  /** The slug of the simulator. */
  readonly simulator: string;
  /** What the class begins with, as it stands in an address: `turnover=1,opexRate:6&turnover.goods=1…`; "" for the defaults. */
  readonly start: string;
  /** Keys of inputs that are shown and stay as they began; `view` for the open view. */
  readonly locked: readonly string[];
  /** Keys of inputs that stay as they began and are not shown. */
  readonly hidden: readonly string[];
}

/** The keys of this kind in the order in which a definition writes them, after kind and name. */
export const simulatorClassKeys = ["simulator", "start", "locked", "hidden"] as const;

const longestName = 40;
const longestStart = 3000;
const mostKeys = 80;
/** What is put aside, guessed or named in a state is nobody's beginning. */
const notStarted = ["pin", "pin2", "pin3", "guess", "names"];

/** The parts of a beginning, or nothing where something else stands in it. */
export function startParts(slug: string, start: string): ReadonlyMap<string, string> | undefined {
  const parts = new Map<string, string>();
  if (start === "") return parts;
  if (start.length > longestStart) return undefined;
  for (const part of start.split("&")) {
    const [, name = "", table, text = ""] = /^([a-z]+)(?:\.(\w{1,40}))?=([\w.,:~-]+)$/.exec(part) ?? [];
    if (name !== slug || (table !== undefined && notStarted.includes(table))) return undefined;
    parts.set(table === undefined ? name : `${name}.${table}`, text);
  }
  return parts;
}

const isKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= mostKeys &&
  value.every((key) => typeof key === "string" && /^[a-zA-Z]\w{0,39}$/.test(key));

/** Reads name and the values of `simulatorClassKeys`; anything else gives nothing. Never throws. */
export function readSimulatorClass([called, ...rest]: readonly unknown[]): SimulatorClass | undefined {
  const [simulator, start, locked, hidden] = rest;
  const name = typeof called === "string" ? plainText(called, longestName) : "";
  if (name === "" || typeof simulator !== "string" || !/^[a-z]{3,20}$/.test(simulator)) return undefined;
  if (typeof start !== "string" || !startParts(simulator, start)) return undefined;
  if (!isKeys(locked) || !isKeys(hidden)) return undefined;
  return { kind: "simulator", name, simulator, start, locked, hidden };
}

/** The class of a definition's text, where it explores a simulator: version, kind, name and the rest. */
export function simulatorClassOf(text: string): SimulatorClass | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!Array.isArray(data) || data[0] !== 1 || data[1] !== "simulator") return undefined;
    return readSimulatorClass(data.slice(2));
  } catch {
    return undefined;
  }
}
