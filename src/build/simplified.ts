import * as OpenCC from "opencc-js/t2cn";

/** Taiwanese wording to mainland characters and words (軟體 → 软件), with our own words where the library errs. */
const { twp } = OpenCC.Locale.from;
const { cn } = OpenCC.Locale.to;
if (!twp || !cn) throw new Error("opencc-js has lost its Taiwanese words");
const convert = OpenCC.ConverterFactory(twp, cn);

const quotes: Record<string, string> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

/** Converts a page or a text. ASCII (tags, addresses, numbers) is never touched. */
export function toSimplified(text: string): string {
  return convert(text).replace(/[「」『』]/g, (mark) => quotes[mark] as string);
}
