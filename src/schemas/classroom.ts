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
  "title description lead noscript promise step name nameHint chapter question answer addAnswer dropAnswer right none seed seedHint quarters quarter squares squaresHint make made link qr noQr copyLink message copyMessage copied notCopied print card tryIt wall limits kept noneKept notKept open remove removed undo shopLimits save bring brought unreadable",
).extend({
  kinds: z.strictObject({ guess: kind, question: kind, shop: kind, simulator: kind }),
  faults: lines("name question answers seed squares start long"),
  messages: lines("guess shop simulator"),
  explore: lines(
    "simulator preset presetChoose link linkHint linkRead linkUnread view onlyView inputs inputsHint others begins usual fromLink limits",
  ).extend({ rules: lines("free locked hidden") }),
});

const join = lines(
  "title description reading noscript none broken failed retry class author sure send choose second lines note copy share copied notCopied yours change again show showNote answer right mine open read noRight full",
).extend({
  levels: lines("one two three"),
  explore: lines("text start"),
  shop: lines("text start go played done squares").extend({ reveal: lines("label open wrong opened") }),
});

const wall = lines(
  "title description lead noscript formats formatsTitle class noClass choose damaged chat chatHint read file reading nothing found others replaced broken brokenLine unknown person failed retry",
).extend({
  links: lines("show showNote title note"),
  faults: lines("symbol length check content other"),
  votes: lines(
    "question first second voters count held hold showVotes showAnswer hideAnswer right rightShare teach discuss explain source changes changesOpen sure who",
  ),
  shop: lines(
    "running slow title note place name mean band luck own ownPlace tie rival winners paths pathNote bankrupt differences difference fewer players more",
  ).extend({ reveal: lines("title show say link copy copied notCopied note") }),
  screen: lines("open close names keys black"),
  take: lines("title csv picture file link linkNote copied notCopied long print").extend({
    columns: lines("name device first sureFirst second sureSecond code"),
    shopColumns: lines("place tied name rival mean low high p10 p90 own ownPlace device code"),
  }),
  debrief: lines(
    "title first second answer comma changed guess again wrong certain certainWrong cash bankrupt quarter lucky others shop",
  ).extend({ own: z.array(line).length(5) }),
});

/** What a guide says about the class of its chapter. */
const guide = lines("title text link wall desk");

/** What tells the classes of a device apart: several may have one name. */
const named = lines("guess question shop simulator");

export const classroomWords = z.strictObject({ desk, join, wall, guide, named });
