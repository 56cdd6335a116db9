import { rmSync } from "node:fs";
import { join } from "node:path";
import { askCold, locales, quantile } from "../search/evaluate.ts";
import { launch } from "../site/chromium.ts";
import { serve } from "../site/server.ts";
import type { Measured } from "./run.ts";
import { build, generate } from "./scale.ts";

/** Of every kind: a word, a long question, a number, a slip, pinyin, the other script, English. */
const asked = [
  "庫存",
  "存貨週轉天數怎麼算",
  "60000",
  "庫存粥轉率",
  "siyu liuliang",
  "为什么员工不填系统",
  "inventory turnover",
];

/** Bytes from a cold cache to the first result where a language has a thousand chapters. */
export async function searchScale(): Promise<Measured> {
  const count = Number(process.env.CHAPTERS ?? "1000");
  const folder = generate(count);
  const { pages } = build(folder);
  const { origin, close } = await serve(join(folder, "dist"));
  const browser = await launch("shipped");
  const sizes: number[] = [];
  for (const { id, folder: language } of locales) {
    for (const q of id === "en" ? asked.slice(-1) : asked) {
      const { bytes, milliseconds } = await askCold(browser, origin, language, id, q);
      console.log(`${id} ${q}: ${bytes} B, ${milliseconds.toFixed(0)} ms`);
      sizes.push(bytes);
    }
  }
  await browser.close();
  close();
  rmSync(folder, { recursive: true });
  console.log(`${pages} pages: median ${quantile(sizes, 0.5)} B, most ${Math.max(...sizes)} B`);
  return { searchScale: Math.max(...sizes) };
}
