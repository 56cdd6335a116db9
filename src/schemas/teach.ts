import { z } from "astro/zod";
import { line } from "./names.ts";

/** Everything that is said where a class is taught: run sheet, screen, second window, messages, learners' sheet. */

type Parts<List extends string> = List extends `${infer First} ${infer Rest}` ? First | Parts<Rest> : List;

/** The words of a list parted by spaces, each a line. */
function lines<List extends string>(keys: List) {
  const shape = Object.fromEntries(keys.split(" ").map((key) => [key, line]));
  return z.strictObject(shape as Record<Parts<List>, typeof line>);
}

export const teachWords = z.strictObject({
  /** The run sheet before and after its code is there. */
  run: lines(
    "title choose minutes open start pause resume next back over sure keep stepLeft allLeft late now how link qr show second noSecond blocked sheet loading failed retry noscript ended",
  ),
  /** What stands over a question on the screen. */
  heads: lines("prediction simulator chapter shop"),
  screen: lines("name reveal answer try tryOpen wall wallOpen wallNote scan leave next last back black keys"),
  notes: lines("title description lead noscript none shown hidden question following last"),
  chat: lines("title intro language copy copied notCopied ask answer try task see debrief link skip"),
  sheet: lines("title description guide print name predictions before after tasks questions exit scan"),
});
