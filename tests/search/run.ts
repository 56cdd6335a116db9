import { launch } from "../site/chromium.ts";
import { serve } from "../site/server.ts";
import {
  type Asked,
  askAll,
  askCold,
  askedIn,
  type Cold,
  fits,
  locales,
  quantile,
  questions,
  score,
} from "./evaluate.ts";

/**
 * `npm run search-eval [-- file.json]`: every question of a query file in Chromium on the built site (`npm run build`
 * first). Prints success@1, success@5, MRR and the share without an answer by kind and by language; bytes and
 * milliseconds to the first result from a cold cache (every sixteenth question) and a warm one; then what was missed.
 */
const path = process.argv[2] ?? new URL("queries.json", import.meta.url);
const all = questions(path);
const { origin, close } = await serve("dist");
const browser = await launch();
const answers: Asked[] = [];
const line = ({ name, count, first, withCard, five, reciprocal, zero, cards }: ReturnType<typeof score>) =>
  `${name.padEnd(22)} ${String(count).padStart(4)}  @1 ${first.toFixed(3)}  with card ${withCard.toFixed(3)}  @5 ${five.toFixed(3)}  MRR ${reciprocal.toFixed(3)}  none ${(zero * 100).toFixed(1)}%${cards === undefined ? "" : `  cards ${cards.toFixed(3)}`}`;
const three = (values: readonly number[]) =>
  [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(0)).join(" / ");

for (const locale of locales) {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: "block" });
  const asked = askedIn(locale.id, all);
  const own = await askAll(context, locale, asked);
  await context.close();
  answers.push(...own);
  for (const kind of [...new Set(own.map((answer) => answer.kind))].sort()) {
    console.log(
      line(
        score(
          `${locale.id} ${kind}`,
          own.filter((answer) => answer.kind === kind),
        ),
      ),
    );
  }
  console.log(line(score(`${locale.id} all`, own)));
  console.log(
    `${locale.id} warm, median / p95 / most: ${three(own.map(({ milliseconds }) => milliseconds))} ms`,
  );
  for (const { q, found, any, kind } of own) {
    const at = found.findIndex((id) => fits(any, id));
    if (at < 0 || at > 4)
      console.log(`missed ${kind}: ${q} → ${found.slice(0, 5).join(" ")}, wanted ${any.join(" ")}`);
  }
  const cold: Cold[] = [];
  for (const { q } of asked.filter((_, at) => at % 16 === 0)) {
    cold.push(await askCold(browser, origin, locale.folder, locale.id, q));
  }
  const bytes = cold.map((one) => one.bytes / 1000);
  const first = cold.map((one) => one.milliseconds);
  console.log(`${locale.id} cold, median / p95 / most: ${three(bytes)} KB, ${three(first)} ms\n`);
}
console.log(line(score("all", answers)));
await browser.close();
close();
