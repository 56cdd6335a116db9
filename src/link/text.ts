import {
  defaults,
  type Field,
  isSpan,
  type NumberField,
  type Pairs,
  type Scheme,
  sameValue,
  type Value,
  type Values,
} from "./scheme.ts";

/** Why a part of a link was not used. The page says so quietly; nothing is ever thrown at a reader. */
export interface Dropped {
  readonly key: string;
  readonly reason: "unknown" | "unreadable" | "outside" | "repeated" | "newer" | "too-long";
}

export interface Decoded {
  readonly values: Values;
  readonly dropped: readonly Dropped[];
}

/** No state of a simulator comes near this; what is longer was not written by us. */
const longest = 4000;

const strictNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/;

/**
 * Writes `1,capital:800000~900000,margin:25`: the version, then what differs from the defaults in the order
 * of the scheme; an interval as `low~high`. The defaults give the empty text. Tables are not written here:
 * they travel under a name of their own (`src/link/table.ts`).
 */
export function encode(scheme: Scheme, values: Values): string {
  const pairs = scheme.fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    if (field.kind === "table" || value === undefined || sameValue(value, field.default)) return [];
    return [`${field.key}:${isSpan(value) ? `${value.low}~${value.high}` : value}`];
  });
  return pairs.length === 0 ? "" : [scheme.version, ...pairs].join(",");
}

/** Reads what `encode` wrote, and anything else: what cannot be used is dropped and named, never thrown. */
export function decode(scheme: Scheme, text: string): Decoded {
  const values: Record<string, Value> = { ...defaults(scheme) };
  if (text === "") return { values, dropped: [] };
  if (text.length > longest) return { values, dropped: [{ key: scheme.name, reason: "too-long" }] };

  const [head = "", ...rest] = text.split(",");
  const version = /^[1-9]\d{0,3}$/.test(head) ? Number(head) : undefined;
  if (version === undefined) return { values, dropped: [{ key: scheme.name, reason: "unreadable" }] };

  const dropped: Dropped[] = [];
  if (version > scheme.version) dropped.push({ key: scheme.name, reason: "newer" });
  const pairs = upgrade(scheme, version, readPairs(rest, dropped));

  for (const [key, raw] of pairs) {
    const field = scheme.fields.find((candidate) => candidate.key === key);
    if (!field) {
      dropped.push({ key: nameable(key), reason: "unknown" });
      continue;
    }
    const { value, reason } = read(field, raw);
    if (value !== undefined) values[field.key] = value;
    if (reason) dropped.push({ key, reason });
  }
  return { values, dropped };
}

function readPairs(items: readonly string[], dropped: Dropped[]): Pairs {
  const pairs = new Map<string, string>();
  for (const item of items) {
    const at = item.indexOf(":");
    const key = at < 0 ? item : item.slice(0, at);
    if (at < 1) dropped.push({ key: nameable(key), reason: "unreadable" });
    else if (pairs.has(key)) dropped.push({ key: nameable(key), reason: "repeated" });
    else pairs.set(key, item.slice(at + 1));
  }
  return pairs;
}

function upgrade(scheme: Scheme, from: number, pairs: Pairs): Pairs {
  let upgraded = pairs;
  for (let version = from; version < scheme.version; version++) {
    upgraded = scheme.upgraders?.[version]?.(upgraded) ?? upgraded;
  }
  return upgraded;
}

interface Read {
  readonly value?: number | string;
  readonly reason?: Dropped["reason"];
}

function read(field: Field, raw: string): { value?: Value; reason?: Dropped["reason"] } {
  if (field.kind === "table") return { reason: "unreadable" };
  if (field.kind === "choice") return field.options.includes(raw) ? { value: raw } : { reason: "unreadable" };
  const ends = raw.split("~");
  if (ends.length !== 2 || field.spans === false) return readNumber(field, raw);
  const [low, high] = ends.map((end) => readNumber(field, end)) as [Read, Read];
  if (typeof low.value !== "number" || typeof high.value !== "number") return { reason: "unreadable" };
  const reason = low.reason ?? high.reason;
  const value = { low: Math.min(low.value, high.value), high: Math.max(low.value, high.value) };
  return { value, ...(reason && { reason }) };
}

/** A number beyond its bounds is moved to the nearer one: that is closest to what the link meant. */
export function readNumber(field: Omit<NumberField, "default" | "key">, raw: string): Read {
  if (raw.length > 32 || !strictNumber.test(raw)) return { reason: "unreadable" };
  const number = Number(raw);
  if (field.integer && Number.isFinite(number) && !Number.isInteger(number)) return { reason: "unreadable" };
  // `+ 0` turns -0 into 0.
  const value = Math.min(field.max, Math.max(field.min, number)) + 0;
  return value === number ? { value } : { value, reason: "outside" };
}

/** A key as it may be repeated on the page: letters, digits and `-`, cut short. */
function nameable(key: string): string {
  return key.replace(/[^\w.-]/g, "").slice(0, 24) || "?";
}
