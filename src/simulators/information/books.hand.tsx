import { beamPlaces } from "../../charts/Beam.tsx";
import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { Layer } from "../../workbench/hand/Layer.tsx";
import { longest, useMotion } from "../../workbench/hand/motion.ts";
import { beamHeight, booksFrames, pansOf } from "./beam.ts";
import type { BooksOutcome } from "./books.ts";

/** How a beam that was level comes to rest, as shares of where it ends. */
const swing = [0, 1.5, 0.65, 1.2, 0.92, 1] as const;

/**
 * The shelf's pan is pulled down or up: so much is counted there. Let go, the beam tips from level to where it rests.
 * While an entry is refused its own two sides are weighed, and there is nothing to pull.
 */
function BooksHand(props: HandProps<BooksOutcome>) {
  const { outcome, words, values } = props;
  const view = words.simulator.views["books"];
  const layer: { current: SVGGElement | null } = { current: null };
  const pans = view && pansOf(outcome, view, words.formats);
  useMotion(JSON.stringify(values), () => {
    const arms = [...(layer.current?.closest(".bench-picture")?.querySelectorAll("[data-arm]") ?? [])];
    return arms.flatMap((arm) => {
      const frame = booksFrames.find(({ name }) => arm.closest(`.chart-${name}`));
      if (!frame || !pans) return [];
      const { x, y, arm: length, drop } = beamPlaces({ frame, height: beamHeight, pans });
      const rest = (Math.asin(drop / length) * 180) / Math.PI;
      // It is drawn where it rests: turned back by that it is level.
      const turns = swing.map((share) => ({
        transform: `translate(${x}px, ${y}px) rotate(${((share - 1) * rest).toFixed(2)}deg) translate(${-x}px, ${-y}px)`,
      }));
      return [arm.animate(turns, { duration: longest, easing: "ease-in-out" })];
    });
  });
  if (!pans) return null;
  const [books, shelf] = outcome.weighed;
  const piece = Number(outcome.quantities["piece"]?.value ?? 0);
  return (
    <Layer rooms={booksFrames}>
      {(frame) => {
        const { x, y, arm, drop, most } = beamPlaces({ frame, height: beamHeight, pans });
        return {
          grips: shelf.name === "shelf" && books.amount > 0 && (
            <Grip
              {...props}
              parameter="counted"
              frame={frame}
              at={[x + arm, y + drop]}
              along="y"
              valueAt={(_, at) => countedAt((at - y) / most, books.amount) / piece}
            />
          ),
          moving: (
            <g
              data-swing
              ref={(it) => {
                layer.current = it;
              }}
            />
          ),
        };
      }}
    </Layer>
  );
}

/** What must lie on the shelf for the beam to tip by this share, from −1 with nothing there to almost 1. */
function countedAt(share: number, inBooks: number): number {
  if (share <= 0) return inBooks * (1 + Math.max(-1, share));
  return inBooks / (1 - Math.min(0.9, share));
}

export const hand = () => withStyle(BooksHand);
