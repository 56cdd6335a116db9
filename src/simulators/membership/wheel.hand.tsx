import type { Frame } from "../../charts/frame.ts";
import { reservoirPlaces } from "../../charts/Reservoirs.tsx";
import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { Layer } from "../../workbench/hand/Layer.tsx";
import { longest, type Step, travel, useMotion } from "../../workbench/hand/motion.ts";
import { reservoirHeight, reservoirsOf, wheelFrames } from "./reservoirs.ts";
import type { WheelOutcome } from "./wheel.ts";

/** Drops of a stream: as many as are seen to come one after another. */
const drops = [0, 1, 2, 3] as const;
/** How many messages a month the valve lets through when it is pulled all the way. */
const mostPushes = 30;

/**
 * The valve of the reservoir that gets messages is pulled open: each message lets friends run out. Let go, the months go
 * by: water comes in and runs out, and the level goes from where it began to where it ends.
 */
function WheelHand(props: HandProps<WheelOutcome>) {
  const { outcome, words, values } = props;
  const view = words.simulator.views["wheel"];
  const seen: { frame?: Frame; layer: SVGGElement | null } = { layer: null };
  const shown = view && reservoirsOf(outcome, view, words.formats);
  const placesIn = (frame: Frame) =>
    shown && reservoirPlaces({ frame, height: reservoirHeight[frame.name], ...shown });
  useMotion(JSON.stringify(values), () => {
    const { frame, layer } = seen;
    const places = frame && placesIn(frame);
    if (!places || !layer || !shown) return [];
    const picture = layer.closest(".bench-picture");
    return shown.reservoirs.flatMap(({ id, inflow, outflow, level }, index) => {
      const stock = outcome[id === "pushed" ? "pushed" : "quiet"].stock;
      const waters = [...(picture?.querySelectorAll(`[data-water=${id}]`) ?? [])];
      const right = places.left(index) + places.width;
      const streams = { in: inflow, out: outflow };
      return [
        ...waters.map((water) =>
          water.animate(
            stock.map((at) => ({ transform: `scaleY(${(at / Math.max(level, 1)).toFixed(3)})` })),
            { duration: longest },
          ),
        ),
        ...(["in", "out"] as const).flatMap((way) =>
          streams[way] === 0
            ? []
            : [...layer.querySelectorAll(`[data-drop="${id} ${way}"]`)].map((drop, at) =>
                travel(drop, wayOf(way, at, right, places)),
              ),
        ),
      ];
    });
  });
  if (!shown) return null;
  const draw = (frame: Frame) => {
    seen.frame = frame;
    const places = placesIn(frame);
    if (!places) return { grips: null, moving: null };
    const from = places.left(1) + places.width + 10;
    const width = places.reach - 20;
    return {
      grips: (
        <Grip
          {...props}
          parameter="pushes"
          frame={frame}
          at={[from + (Math.min(mostPushes, outcome.pushes) / mostPushes) * width, places.outAt]}
          along="x"
          valueAt={(x) => ((x - from) / width) * mostPushes}
        />
      ),
      moving: (
        <g
          class="shown"
          ref={(it) => {
            seen.layer = it;
          }}
        >
          {shown.reservoirs.flatMap(({ id, tone }) =>
            (["in", "out"] as const).flatMap((way) =>
              drops.map((at) => (
                <g key={`${id} ${way} ${at}`} class={`line-end tone-${tone}`} data-drop={`${id} ${way}`}>
                  <circle r="3.5" />
                </g>
              )),
            ),
          )}
        </g>
      ),
    };
  };
  return <Layer rooms={wheelFrames}>{draw}</Layer>;
}

/** One drop after another: in over the rim and down, or out at the foot and away. */
function wayOf(
  way: "in" | "out",
  at: number,
  right: number,
  { reach, inAt, outAt, floor }: ReturnType<typeof reservoirPlaces>,
): Step[] {
  const [begins, ends] = [at / (drops.length + 1), (at + 2) / (drops.length + 1)];
  const y = way === "in" ? inAt : outAt;
  const line: Omit<Step, "offset">[] =
    way === "in"
      ? [
          { x: right + reach, y },
          { x: right - 8, y },
          { x: right - 12, y: floor - 6 },
        ]
      : [
          { x: right - 12, y },
          { x: right, y },
          { x: right + reach, y },
        ];
  const [first, last] = [line[0], line[2]];
  if (!first || !last) return [];
  return [
    { ...first, offset: 0, opacity: 0 },
    ...line.map((step, index) => ({ ...step, offset: begins + ((ends - begins) * index) / 2 })),
    { ...last, offset: Math.min(1, ends + 0.01), opacity: 0 },
    { ...last, offset: 1, opacity: 0 },
  ];
}

export const hand = () => withStyle(WheelHand);
