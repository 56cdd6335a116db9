import type { Hopper, HopsProps } from "../../charts/Hops.tsx";
import { type Formats, format, shortOf } from "../../ui/format.ts";
import type { PictureProps, Pin } from "../../workbench/define.ts";
import { yearInDays } from "./drawing.tsx";
import type { YearOutcome } from "./year.ts";

/** What the picture shows, in every frame alike. */
export function hopsOf(
  outcome: YearOutcome,
  pins: PictureProps<YearOutcome>["pins"],
  { chart }: PictureProps["words"],
  formats: Formats,
): Omit<HopsProps, "frame"> {
  const hopper = (of: YearOutcome, good: "a" | "b", ghost?: Pin["tone"]): Hopper => {
    const name = chart[good] ?? "";
    const end = format({ value: last(of[good].path), unit: "yuan" }, formats);
    const days = stairs(of, good);
    return {
      id: ghost ? `${good}-pin-${ghost}` : good,
      tone: good,
      ...(ghost && { ghost }),
      letter: name.charAt(0),
      label: name.length > 1 ? `${name} ${end}` : end,
      start: of[good].path[0] ?? 0,
      hops: of[good].sales.map((home, at) => ({
        from: days[at]?.day ?? 0,
        to: days[at + 1]?.day ?? yearInDays,
        out: days[at]?.capital ?? 0,
        home,
        left: days[at + 1]?.capital ?? 0,
      })),
    };
  };
  return {
    hoppers: [
      ...pins.flatMap((pin) => [hopper(pin.outcome, "a", pin.tone), hopper(pin.outcome, "b", pin.tone)]),
      hopper(outcome, "a"),
      hopper(outcome, "b"),
    ],
    x: [0, yearInDays],
    xTicks: [0, 91, 182, 273, yearInDays].map((at, index) => ({ at, label: chart[`tick${index}`] ?? "" })),
    floor: Math.min(...outcome.a.path, ...outcome.b.path) * 0.6,
    taken: chart["taken"] ?? "",
    labelOf: (value) => shortOf(value, "yuan", formats),
  };
}

const last = (path: readonly number[]) => path.at(-1) ?? 0;

/** What the capital is after each turn, and on which day. */
export function stairs(outcome: YearOutcome, good: "a" | "b") {
  const { path, turns } = outcome[good];
  return path.map((capital, turn) => ({
    good,
    turn,
    capital,
    // Goods that never turn have a beginning and, where there is rent, an end.
    day: yearInDays * (turns === 0 ? Math.min(1, turn) : turn / turns),
  }));
}
