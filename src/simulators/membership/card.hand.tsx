import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { gripOn, Level } from "../../workbench/hand/Level.tsx";
import type { CardOutcome } from "./card.ts";
import { stepsOf } from "./steps.ts";

/** The bar of what a member buys more is pulled up or down: how often she comes. The level then goes to what is left. */
function CardHand(props: HandProps<CardOutcome>) {
  const { outcome, words, values } = props;
  const view = words.simulator.views["card"];
  if (!view) return null;
  const { aov, grossMargin, freqBase } = outcome.quantities;
  const perOrder = (aov?.value ?? 0) * (grossMargin?.value ?? 0);
  return (
    <Level cause={JSON.stringify(values)} steps={stepsOf(outcome, view, words.formats)}>
      {(frame, places) => {
        const { at, levelAt } = gripOn(places, 1);
        return (
          <Grip
            {...props}
            parameter="freqVip"
            frame={frame}
            at={at}
            along="y"
            valueAt={(_, y) => (freqBase?.value ?? 0) + (levelAt(y) - outcome.before) / perOrder}
          />
        );
      }}
    </Level>
  );
}

export const hand = () => withStyle(CardHand);
