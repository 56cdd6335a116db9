import { z } from "astro/zod";
import { line } from "./names.ts";

type Split<S extends string> = S extends `${infer Key} ${infer Rest}` ? Key | Split<Rest> : S;
/** Lines under these keys, all of them and no other. */
export const all = <const S extends string>(keys: S) =>
  z.strictObject(
    Object.fromEntries(keys.split(" ").map((key) => [key, line])) as Record<Split<S>, typeof line>,
  );

/** What the workbench says once it is asked for more. */
export const drawers = z.strictObject({
  close: line,
  slow: line,
  broken: line,
  span: all("low high back note swapped atBound"),
  spread: all(
    "sentence same none signed to across running cancel cancelled again title finding table start end count p10 p50 p90 missing how",
  ),
  drivers: all(
    "title loading first firstSpan none chart chartSpan table input atLow atHigh correlation share",
  ),
  turns: all("title note input now at distance never up down set"),
  classroom: all("title author locked hidden lockedNote send link copy copied notCopied"),
  compare: all("caption what now difference same name nth back unpin other"),
  take: all(
    "title svg png csv print embed embedNote embedCode copy copied notCopied saved unsaved noPicture inputs results value low high unit address date stamp more",
  ),
  myNumbers: all(
    "title note empty what mine here use forget used forgotten newer full outside usual confirm confirmed",
  ),
  help: z.strictObject({ title: line, rows: z.array(z.tuple([line, line])) }),
  share: all(
    "title link copy copied notCopied privately privatelyNote qr send close sentence copyBoth noQr file fileSaved unsaved uncompressed beyond",
  ),
  table: all(
    "add remove up down actions paste pasteNote pasted full least reset row replace append nothing file encoding doubt preview found heading noHeading unknown absent ignored unfit totals withTotals empty emptyCell which nowhere nth example derive deriveNot deriveColumn derivePercent filled filledEmpty beyond blank kept reading workbook large slow broken",
  ).extend({ why: all("unreadable comma share unit outside whole option") }),
});

export type DrawerWords = z.infer<typeof drawers>;
