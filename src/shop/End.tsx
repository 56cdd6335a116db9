import { valuationOf } from "../models/shop/valuation.ts";
import type { Formats } from "../ui/format.ts";
import { fill } from "./amounts.ts";
import { Balance } from "./Balance.tsx";
import { DebriefPart } from "./Debrief.tsx";
import type { Course } from "./game.ts";
import { Parts } from "./Parts.tsx";
import { Path } from "./Path.tsx";
import { Pull } from "./Pull.tsx";
import { Result } from "./Result.tsx";
import type { Snapshot } from "./session.ts";
import type { OpeningWords, PlayFile } from "./words.ts";

export interface EndProps {
  readonly now: Snapshot;
  readonly course: Course;
  readonly opening: OpeningWords;
  readonly file: PlayFile;
  readonly formats: Formats;
}

/** After the last quarter: what the owner would have, and where it comes from. */
export function End(props: EndProps) {
  const { course, file, formats } = props;
  const { end: words } = file;
  const value = valuationOf(course.shop);
  return (
    <div class="shop-end" data-score={value.score} data-owner-value={value.ownerValue}>
      <h2>{words.title}</h2>
      {value.bankruptMonth !== null && (
        <p class="shop-bankrupt">{fill(words.bankrupt, { month: value.bankruptMonth })}</p>
      )}
      <p class="shop-score">
        <b class="number">{fill(words.score, { n: value.score })}</b>
      </p>
      <p class="hint">{words.scoreNote}</p>
      <Path {...props} />
      <Parts shop={course.shop} value={value} words={words.parts} formats={formats} />
      <Pull {...props} />
      <DebriefPart {...props} />
      <Balance shop={course.shop} words={words.balance} formats={formats} />
      <p class="hint">{words.limits}</p>
      <Result {...props} score={value.score} />
    </div>
  );
}
