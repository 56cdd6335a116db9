import { arcOf, type Hopper, hopScales } from "../../charts/Hops.tsx";
import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { Layer } from "../../workbench/hand/Layer.tsx";
import { type Step, travel, useMotion } from "../../workbench/hand/motion.ts";
import { yearInDays } from "./drawing.tsx";
import { hopsOf } from "./hops.ts";
import type { YearOutcome } from "./year.ts";

/**
 * B's first way home is pulled nearer or pushed further off: that is how often it turns. After a change both coins go
 * through the year, A slowly and B often, and at the door some of it falls off.
 */
function YearHand(props: HandProps<YearOutcome>) {
  const { outcome, words, values } = props;
  const view = words.simulator.views["year"];
  const shown = view && hopsOf(outcome, [], view, words.formats);
  const coins = new Map<string, SVGGElement | null>();
  const seen: { frame?: Parameters<typeof hopScales>[0]["frame"] } = {};
  useMotion(JSON.stringify(values), () => {
    if (!shown || !seen.frame) return [];
    const { x, y } = hopScales({ ...shown, frame: seen.frame });
    return shown.hoppers.flatMap((hopper) => {
      const coin = coins.get(hopper.id);
      return coin ? [travel(coin, wayOf(hopper, x, y)), ...unrolled(coin, hopper.id)] : [];
    });
  });
  if (!shown) return null;
  return (
    <Layer>
      {(frame) => {
        seen.frame = frame;
        const { x, y } = hopScales({ ...shown, frame });
        const b = shown.hoppers.find(({ id }) => id === "b");
        // What never turns comes home at the end of the year.
        const [day, left] = [b?.hops[0]?.to ?? yearInDays, b?.hops[0]?.left ?? b?.start ?? 0];
        const width = x(yearInDays) - x(0);
        return {
          grips: (
            <Grip
              {...props}
              parameter="turnsB"
              frame={frame}
              at={[x(day), y(left)]}
              along="x"
              valueAt={(at) => width / Math.max(1, at - x(0))}
            />
          ),
          moving: shown.hoppers.map(({ id, tone, letter }) => (
            <g
              key={id}
              class={`line-end tone-${tone}`}
              data-coin={id}
              ref={(coin) => {
                coins.set(id, coin);
              }}
            >
              <circle r="9" />
              <text y="4.5">{letter}</text>
            </g>
          )),
        };
      }}
    </Layer>
  );
}

/** The arcs, one after another, and the fall at the end of each. */
function wayOf({ hops }: Hopper, x: (at: number) => number, y: (at: number) => number): Step[] {
  const each = Math.max(2, Math.min(8, Math.round(160 / Math.max(1, hops.length))));
  return hops.flatMap((hop) => {
    const [[x1, y1], [cx, cy], [x2, y2]] = arcOf(hop, x, y);
    const steps = Array.from({ length: each + 1 }, (_, step): Step => {
      const at = step / each;
      const [before, middle, after] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
      return {
        // The last tenth of a way is the door.
        offset: (hop.from + (hop.to - hop.from) * at * 0.9) / yearInDays,
        x: before * x1 + middle * cx + after * x2,
        y: before * y1 + middle * cy + after * y2,
      };
    });
    return [...steps, { offset: hop.to / yearInDays, x: x2, y: y(hop.left) }];
  });
}

/** The steps and arcs of the chart below come out from under the coin. */
function unrolled(coin: SVGGElement, id: string): Animation[] {
  const picture = coin.closest(".bench-picture");
  const parts = picture?.querySelectorAll(`figure > svg :is([data-series="${id}"], [data-hops="${id}"])`);
  return [...(parts ?? [])].map((part) =>
    part.animate([{ clipPath: "inset(-40px 100% -40px 0)" }, { clipPath: "inset(-40px 0 -40px 0)" }], {
      duration: 600,
    }),
  );
}

export const hand = () => withStyle(YearHand);
