import { z } from "astro/zod";
import { line } from "./names.ts";
import { planOf } from "./plan.ts";

/** Everything that the game says: a missing word fails the build. */

/** The words of a list parted by spaces. */
type Parts<List extends string> = List extends `${infer First} ${infer Rest}` ? First | Parts<Rest> : List;

function each<List extends string, Schema extends z.ZodType>(keys: List, schema: Schema) {
  const shape = Object.fromEntries(keys.split(" ").map((key) => [key, schema]));
  return z.strictObject(shape as Record<Parts<List>, Schema>);
}
const lines = <List extends string>(keys: List) => each(keys, line);

/** A setting, a field or a rival: its name, and one sentence. */
const named = z.strictObject({ name: line, line });
const squares = "field assortment traffic ties procedures priceStock information goal membership";
const moved = "receivableUp receivableDown stockUp stockDown owedUp owedDown";
const parameters = "size price cost conv cpc trend ret elast loyal supply";

const opening = lines(
  "title hint market another choose more promise promiseNote rivals rivalsNote guest fixed loading toClass classDone",
).extend({
  fields: z.array(named).length(4),
  parameters: each(parameters, z.strictObject({ label: line, value: line })),
  rivals8: each("idle operator hoarder splurger preseller privateDomain strategist allNine", named),
});

const settings = z.strictObject({
  field: each("stay go", named),
  assortment: each("keep buy test presell", named),
  traffic: each("none ads adsHeavy content", named),
  ties: each("none suppliers peers both", named),
  procedures: each("none light full", named),
  price: each("dump low list high", named),
  depth: each("lean normal deep hoard", named),
  info: each("none reports system", named),
  goal: each("none steady stretch", named),
  staff: each("none one three six", named),
  vip: each("off on", named),
});

const play = lines("failed retry quarter of cash stock regulars rank morale decide decideFirst").extend({
  months: z.array(line).length(4),
  month: z.array(line).length(12),
  ahead: lines("title season orders ordersFirst unmet order rumour estimates"),
  events: each("calm clicks crunch boom slump returns", z.strictObject({ rumour: line, happened: line })),
  heard: lines("right wrong"),
  board: lines(
    "title hint changed closed closedNote fresh openAll boss bossFits bossOver bossNone spend spendNote once undo lastNote",
  ),
  sheet: lines("done chapter boss perMonth once free now"),
  squares: lines(squares),
  figures: lines("title rank morale regulars"),
  built: lines("part appeal content"),
  known: lines("assortment traffic ties procedures priceStock information membership"),
  parts: lines("price depth staff vip"),
  settings,
  guess: lines("title hint label now made"),
  picture: lines("title skip text visits orders lost shelf parcels supplier platform staff till"),
  statement: lines(
    "title guessed exact unguessed bankrupt table facts reached missed months next finish",
  ).extend({
    lines: lines(
      "revenue vipFee cogs fee ads handling shrink settings fixed oneoff benefits clearLoss kept profit loss",
    ),
  }),
  bridge: lines(`title change earned lost more less plain mostly ${moved}`).extend({ lines: lines(moved) }),
  causes: lines(
    "none small less more stockOut stockOutSupply overload care careFew careOther priceUp priceDown priceFlat switch shrinkage overtime rangeLiked rangeMissed rangeTired",
  ).extend({ event: lines("clicks crunch boom slump returns") }),
  story: lines("procedures ties information goal membership field usual"),
  menu: lines(
    "title share code copy copied link lines line lineDone open remove limit restart fresh sure storage dropped enter read",
  ).extend({ badCode: lines("bad_enum bad_array inconsistent out_of_range damaged") }),
  branch: lines("title note start class"),
});

const end = lines("title bankrupt score scoreNote limits").extend({
  parts: lines("title cash receivable stock owed business total multiple multipleLoss capped"),
  balance: lines(
    "title minCash runway runwayMonths privateCustomers privateShare stockoutRate returnRate morale overtimeShare none",
  ),
  path: lines("title finding mine table rival score"),
  luck: lines("title running failed again very_low low middle high very_high range"),
  worth: lines(
    "title note finding findingSame findingNone mine other table square sign read readBest readAlso readWorst readUnused",
  ),
  pull: lines("title money kept fixed profit loss bossOver bossFits together burden helping replacing even"),
  change: lines("waits title square quarter to only onwards run mine others lesson same"),
  result: lines("title first copy copied card cardNote"),
});

/** What a step shows: the link of the class, or one of the five questions afterwards. */
const shown = z.string().regex(/^(?:shop|debrief(?:\.[1-5])?)$/);
const plan = (total: number) => planOf(total, shown);

const guide = lines("title description intro open openFew minutes sixty ninety questions").extend({
  before: z.array(line).min(2),
  plans: z.strictObject({ sixty: plan(60), ninety: plan(90) }),
  debrief: z.array(z.strictObject({ ask: line, listen: line })).length(5),
});

export const shopWords = z.strictObject({
  page: lines("title short description lead try guide noscript limits"),
  opening,
  play,
  end,
  guide,
});
