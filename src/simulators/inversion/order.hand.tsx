import type { Frame } from "../../charts/frame.ts";
import { ridgePlaces } from "../../charts/Ridges.tsx";
import { inputsOf, numberOf } from "../../workbench/define.ts";
import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { Layer } from "../../workbench/hand/Layer.tsx";
import { longest, useMotion } from "../../workbench/hand/motion.ts";
import type { OrderOutcome } from "./order.ts";
import { domainOf, spreadsOf } from "./spreads.ts";

/**
 * The hill of selling first is pulled to the left or the right: so long must the customers wait for that mean. Let go, it
 * comes from where it would be if nobody waited.
 */
function OrderHand(props: HandProps<OrderOutcome>) {
  const { simulator, outcome, values } = props;
  const spreads = spreadsOf(outcome);
  const row = spreads.findIndex(({ id }) => id === "presale");
  const seen: { frame?: Frame; layer: SVGGElement | null } = { layer: null };
  const placesIn = (frame: Frame) =>
    ridgePlaces({ frame, x: domainOf(spreads.map(({ spread }) => spread)), count: spreads.length });
  const { waitDays } = simulator.parameters;
  const days = waitDays?.kind === "number" ? waitDays : undefined;
  const meanAt = (wait: number) => {
    const other = simulator.first.evaluate(inputsOf(simulator, { ...values, waitDays: wait }));
    return (other as OrderOutcome).means.presale;
  };
  useMotion(JSON.stringify(values), () => {
    if (!seen.frame || !days || row < 0) return [];
    const { x } = placesIn(seen.frame);
    const by = x(meanAt(0)) - x(outcome.means.presale);
    const hills = seen.layer
      ?.closest(".bench-picture")
      ?.querySelectorAll('figure > svg [data-series="presale"]');
    return [...(hills ?? [])].map((hill) =>
      hill.animate([{ transform: `translateX(${by}px)` }, { transform: "translateX(0)" }], {
        duration: longest,
        easing: "ease-out",
      }),
    );
  });
  return (
    <Layer>
      {(frame) => {
        seen.frame = frame;
        const { within, floorOf, room, valueAt } = placesIn(frame);
        const now = days ? numberOf(days, values["waitDays"]) : 0;
        return {
          grips: days && row >= 0 && (
            <Grip
              {...props}
              parameter="waitDays"
              frame={frame}
              at={[within(outcome.means.presale), floorOf(row) - room / 2]}
              along="x"
              valueAt={(x) => waitFor(valueAt(x), meanAt, days.min, Math.min(days.max, now + 40))}
            />
          ),
          moving: (
            <g
              data-hill
              ref={(it) => {
                seen.layer = it;
              }}
            />
          ),
        };
      }}
    </Layer>
  );
}

/** The days of waiting that leave this mean: the longer they are, the less is left. Halved until it is a tenth of a day. */
function waitFor(mean: number, meanAt: (wait: number) => number, least: number, most: number): number {
  let [low, high] = [least, most];
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) > mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export const hand = () => withStyle(OrderHand);
