import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { gripOn, Level } from "../../workbench/hand/Level.tsx";
import { type Factor, factors, type SplitOutcome } from "./split.ts";
import { splitSteps } from "./steps.ts";

/** Each factor's bar is pulled longer or shorter; let go, the level goes from last month to this one. */
function SplitHand(props: HandProps<SplitOutcome>) {
  const { outcome, words, values } = props;
  const view = words.simulator.views["split"];
  if (!view) return null;
  return (
    <Level cause={JSON.stringify(values)} steps={splitSteps(outcome, view, words.formats)}>
      {(frame, places) =>
        factors.map((factor, index) => {
          const { at, levelAt } = gripOn(places, index + 1);
          const from = places.bars[index + 1]?.from ?? 0;
          return (
            <Grip
              key={factor}
              {...props}
              parameter={`${factor}After`}
              frame={frame}
              at={at}
              along="y"
              step={fine(factor, outcome.now[factor])}
              valueAt={(_, y) => pulled(outcome, factor, levelAt(y) - from)}
            />
          );
        })
      }
    </Level>
  );
}

/** Three figures of what the reader pulls: as fine as the picture is. */
const fine = (factor: Factor, now: number) =>
  factor === "conversion" ? 0.1 : 10 ** Math.max(0, Math.floor(Math.log10(now)) - 2);

/** The factor whose effect is so many yuan: an effect is the weight times the logarithm of the ratio. */
function pulled({ now, effects, weight }: SplitOutcome, factor: Factor, wanted: number): number {
  return now[factor] * Math.exp((wanted - effects[factor]) / weight);
}

export const hand = () => withStyle(SplitHand);
