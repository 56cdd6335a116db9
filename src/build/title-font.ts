/**
 * Writes the title fonts, `npm run fonts`: run it when a title has a new character (a test says so), and commit
 * what it writes. Needs Noto Serif CJK Bold as Debian's fonts-noto-cjk installs it; another place is named with
 * `NOTO_SERIF_CJK=/path/NotoSerifCJK-Bold.ttc npm run fonts`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { covered, face } from "./font-file.ts";
import { characters, scripts } from "./title-words.ts";

const most = 36 * 1024;
const from = process.env.NOTO_SERIF_CJK ?? "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc";
const to = fileURLToPath(new URL("../../public/fonts/", import.meta.url));

/** Half-width and contextual spacing of punctuation, proportional spacing, kerning: what a heading may ask for. */
const keepFeatures = ["halt", "chws", "palt", "kern"];

/** Copyright, licence and its address stay in the font, as its licence asks. */
const preserveNameIds = [0, 13, 14];

const collection = await readFile(from);
for (const { name, write } of scripts) {
  const text = characters(write);
  const whole = face(collection, `NotoSerifCJK${name}-Bold`);
  const options = { keepFeatures, preserveNameIds, noHinting: true, dropTables: ["vhea", "vmtx", "VORG"] };
  const has = covered(await subsetFont(whole, text, { ...options, targetFormat: "sfnt" }));
  const missing = [...text].filter((sign) => !has.has(sign));
  if (missing.length > 0) throw new Error(`${from} has no ${missing.join(" ")}`);
  const font = await subsetFont(whole, text, { ...options, targetFormat: "woff2" });
  if (font.length > most)
    throw new Error(`title-${name}.woff2 would be ${font.length} bytes, more than ${most}`);
  await writeFile(`${to}title-${name}.woff2`, font);
  await writeFile(`${to}title-${name}.txt`, `${text}\n`);
  console.log(`title-${name}.woff2: ${[...text].length} characters, ${font.length} bytes`);
}
