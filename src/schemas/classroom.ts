import { z } from "astro/zod";
import { line } from "./names.ts";

/** Everything that the class says: desk, learner's page and wall. A missing word fails the build. */

type Parts<List extends string> = List extends `${infer First} ${infer Rest}` ? First | Parts<Rest> : List;

/** The words of a list parted by spaces, each a line. */
function lines<List extends string>(keys: List) {
  const shape = Object.fromEntries(keys.split(" ").map((key) => [key, line]));
  return z.strictObject(shape as Record<Parts<List>, typeof line>);
}
const kind = z.strictObject({ name: line, line });

const desk = lines(
  "title description lead noscript promise step name nameHint chapter question answer addAnswer dropAnswer right none seed seedHint quarters quarter squares squaresHint make made link qr noQr copyLink message copyMessage copied notCopied print card tryIt wall limits kept noneKept notKept open remove removed undo save bring brought unreadable",
).extend({
  kinds: z.strictObject({ guess: kind, question: kind, shop: kind }),
  faults: lines("name question answers seed squares long"),
  messages: lines("guess shop"),
});

const join = lines(
  "title description reading noscript none broken failed retry class from sure send choose second lines note copy share copied notCopied yours change again show showNote answer right mine open read noRight full",
).extend({
  levels: lines("one two three"),
  shop: lines("text start go played done squares"),
});

export const classroomWords = z.strictObject({ desk, join });
