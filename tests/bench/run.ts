/**
 * `npm run bench`: ours beside what peers measure (`peers.ts`). Builds nothing of theirs. With names only those:
 * `npm run bench -- view drag search lighthouse scale search-scale`. Needs a built site; the
 * last two build sites of their own.
 */
import { serve } from "../site/server.ts";
import { lighthouse } from "./lighthouse.ts";
import { dragging, searching, views } from "./pages.ts";
import { type Bar, bars } from "./peers.ts";
import { scale } from "./scale.ts";
import { searchScale } from "./search-scale.ts";

export type Measured = Partial<Record<keyof typeof bars, number>>;

const parts: Readonly<Record<string, (origin: string) => Promise<Measured>>> = {
  view: views,
  drag: dragging,
  search: searching,
  lighthouse,
  scale,
  "search-scale": searchScale,
};

function line(name: keyof typeof bars, ours: number): string {
  const { what, unit, peers, most }: Bar = bars[name];
  const [best, least] = Object.entries(peers).sort(([, p], [, q]) => p - q)[0] as [string, number];
  const ratio = least === 0 ? "" : `${(ours / least).toFixed(2)} × ${best}'s ${least}`;
  const verdict = ours <= most ? "" : "  OVER THE BUDGET";
  const worse = ours > least ? "  worse than the best peer" : "";
  return `${what.padEnd(36)} ${`${Math.round(ours * 100) / 100} ${unit}`.padStart(12)}  at most ${`${most}`.padStart(7)}  ${ratio}${verdict}${worse}`;
}

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(parts);
const { origin, close } = await serve("dist");
for (const name of names) {
  const part = parts[name];
  if (!part) {
    console.error(`no part ${name}: ${Object.keys(parts).join(" ")}`);
    process.exitCode = 2;
    continue;
  }
  console.log(`\n${name}`);
  const measured = await part(origin);
  for (const [key, value] of Object.entries(measured)) console.log(line(key as keyof typeof bars, value));
}
close();
