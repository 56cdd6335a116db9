/**
 * Writes the title fonts, `npm run fonts`: run it when a title has a new character (a test says so), and commit
 * what it writes. Needs Noto Serif CJK Bold as Debian's fonts-noto-cjk installs it; another place is named with
 * `NOTO_SERIF_CJK=/path/NotoSerifCJK-Bold.ttc npm run fonts`.
 */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { covered, face } from "./font-file.ts";
import { characters, scripts, titles } from "./title-words.ts";

/** The home page has the most; a chapter takes a fifth of this. */
const most = 20_000;
const from = process.env.NOTO_SERIF_CJK ?? "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc";
const to = fileURLToPath(new URL("../../../public/fonts/", import.meta.url));

/** Half-width and contextual spacing of punctuation, proportional spacing, kerning: what a heading may ask for. */
const keepFeatures = ["halt", "chws", "palt", "kern"];

/** Copyright, licence and its address stay in the font, as its licence asks. */
const preserveNameIds = [0, 13, 14];

const collection = await readFile(from);
const written: Record<string, string> = {};
for (const name of await readdir(to)) if (name.endsWith(".woff2")) await rm(to + name);
for (const { name, write } of scripts) {
  const whole = face(collection, `NotoSerifCJK${name}-Bold`);
  const options = { keepFeatures, preserveNameIds, noHinting: true, dropTables: ["vhea", "vmtx", "VORG"] };
  for (const [part, texts] of titles()) {
    const text = characters(texts, write);
    const has = covered(await subsetFont(whole, text, { ...options, targetFormat: "sfnt" }));
    const missing = [...text].filter((char) => !has.has(char));
    if (missing.length > 0) throw new Error(`${from} has no ${missing.join(" ")}`);
    const font = await subsetFont(whole, text, { ...options, targetFormat: "woff2" });
    const file = `${name}-${part}.woff2`;
    if (font.length > most) throw new Error(`${file} would be ${font.length} bytes, more than ${most}`);
    await writeFile(to + file, font);
    written[file] = text;
    console.log(`${file}: ${[...text].length} characters, ${font.length} bytes`);
  }
}
await writeFile(new URL("title-fonts.json", import.meta.url), `${JSON.stringify(written, null, 2)}\n`);
