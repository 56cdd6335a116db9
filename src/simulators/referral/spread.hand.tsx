import { figures, placeCrowds } from "../../charts/crowd.ts";
import type { Frame } from "../../charts/frame.ts";
import { nobody } from "../../charts/Generations.tsx";
import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { Layer } from "../../workbench/hand/Layer.tsx";
import { longest, useMotion } from "../../workbench/hand/motion.ts";
import { crowdsOf } from "./crowds.ts";
import type { SpreadOutcome } from "./spread.ts";

/** R is pulled under the people; then the word goes through them once more, and each generation goes out behind it. */
function SpreadHand(props: HandProps<SpreadOutcome>) {
  const { outcome, values } = props;
  const crowds = crowdsOf(outcome);
  const [r, passProb] = [outcome.quantities["r"]?.value ?? 0, outcome.quantities["passProb"]?.value ?? 0];
  const lights = new Map<number, SVGPathElement | null>();
  const alive = crowds.filter(({ heard }) => heard >= nobody).length;
  useMotion(JSON.stringify(values), () => {
    const each = longest / (alive + 1);
    return [...lights].flatMap(([generation, light]) => {
      if (!light || generation >= alive) return [];
      const timing = { duration: each * 2, delay: each * generation, fill: "backwards" } as const;
      const part = light
        .closest(".bench-picture")
        ?.querySelectorAll(
          `figure > svg :is([data-generation="${generation}"], [data-thread="${generation}"])`,
        );
      return [
        light.animate(
          [{ opacity: 0 }, { opacity: 1, offset: 0.25 }, { opacity: 1, offset: 0.5 }, { opacity: 0 }],
          timing,
        ),
        ...[...(part ?? [])].map((it) => it.animate([{ opacity: 0 }, { opacity: 1 }], timing)),
      ];
    });
  });
  const draw = (frame: Frame) => {
    const { places, size, r: along, stripAt } = placeCrowds(frame, crowds);
    const width = along(2) - along(0);
    return {
      grips: (
        <Grip
          {...props}
          parameter="passProb"
          step={0.1}
          frame={frame}
          at={[along(Math.min(2, r)), stripAt]}
          along="x"
          // One point of the chance to tell is worth the same R everywhere.
          valueAt={(x) => 100 * ((2 * (x - along(0))) / width) * onePass(outcome, passProb, r)}
        />
      ),
      moving: places.map((place, generation) => (
        <path
          key={generation}
          class="lit-people"
          data-light={generation}
          ref={(light) => {
            lights.set(generation, light);
          }}
          d={figures(place.heard, size)}
        />
      )),
    };
  };
  return <Layer>{draw}</Layer>;
}

/** The chance to tell that makes R one. */
function onePass({ quantities: q }: SpreadOutcome, passProb: number, r: number): number {
  if (r > 0) return passProb / r;
  return 1 / ((q["circle"]?.value ?? 0) * (q["fresh"]?.value ?? 0) * (q["convert"]?.value ?? 0));
}

export const hand = () => withStyle(SpreadHand);
