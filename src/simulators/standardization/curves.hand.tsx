import { crossingScales } from "../../charts/Crossing.tsx";
import type { Frame } from "../../charts/frame.ts";
import { useStore } from "../../state/use.ts";
import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { Layer } from "../../workbench/hand/Layer.tsx";
import { longest, travel, useMotion } from "../../workbench/hand/motion.ts";
import { axisEnd, heldAxis, linesOf, reckoned } from "./axis.ts";
import type { CurvesOutcome } from "./curves.ts";

const ways = ["adhoc", "sop"] as const;

/**
 * The hours that writing the procedure takes are pulled up and down where its line begins. After a change the two ways
 * go through the orders side by side: the one with a procedure starts above, in debt, and is overtaken or is not.
 */
function CurvesHand(props: HandProps<CurvesOutcome>) {
  const { outcome, values } = props;
  const { pace, orders, breakEven } = outcome;
  const end = useStore(heldAxis, undefined) ?? axisEnd(outcome);
  const walkers = new Map<string, SVGGElement | null>();
  const seen: { frame?: Frame } = {};
  const scalesIn = (frame: Frame) =>
    crossingScales({ frame, x: [0, end], lines: linesOf(reckoned(pace, end), undefined) });
  useMotion(JSON.stringify(values), () => {
    if (!seen.frame) return [];
    const { x, y } = scalesIn(seen.frame);
    // As far as the reader's own order, or to the crossing where that is further on and in sight.
    const last = breakEven !== null && breakEven <= end ? Math.max(orders, breakEven) : orders;
    const rows = reckoned(pace, last);
    return ways.flatMap((way) => {
      const walker = walkers.get(way);
      const places = rows.map((row) => ({ offset: row.orders / last, x: x(row.orders), y: y(row[way]) }));
      return walker ? [travel(walker, places, longest)] : [];
    });
  });
  return (
    <Layer>
      {(frame) => {
        seen.frame = frame;
        const { x, y } = scalesIn(frame);
        const [none, one] = [y(0), y(1)];
        return {
          grips: (
            <Grip
              {...props}
              parameter="setupHours"
              frame={frame}
              at={[x(0), y(pace.sopSetup / 60)]}
              along="y"
              valueAt={(_, at) => (none - at) / (none - one)}
            />
          ),
          moving: ways.map((way) => (
            <g
              key={way}
              class={`line-end tone-${way === "adhoc" ? "a" : "b"}`}
              data-walker={way}
              ref={(it) => {
                walkers.set(way, it);
              }}
            >
              <circle r="7" />
            </g>
          )),
        };
      }}
    </Layer>
  );
}

export const hand = () => withStyle(CurvesHand);
