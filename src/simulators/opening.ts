import { decode, encode } from "../link/text.ts";
import { simulatorOf } from "./index.ts";

/**
 * The part of an address that opens a simulator at a state written as in links (`opexRate:6`): throws at build
 * when a part of the state would be dropped, so that no page sends a reader to other numbers than it names.
 */
export function openingOf(slug: string, state: string): string {
  const { scheme } = simulatorOf(slug);
  const { values, dropped } = decode(scheme, `${scheme.version},${state}`);
  if (dropped.length > 0) throw new Error(`${slug} at "${state}": ${JSON.stringify(dropped)}`);
  return `${slug}=${encode(scheme, values) || scheme.version}`;
}
