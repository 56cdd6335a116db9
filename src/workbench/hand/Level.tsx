import type { ComponentChildren } from "preact";
import { type Frame, frames } from "../../charts/frame.ts";
import { type Step as Bar, waterfallPlaces } from "../../charts/Waterfall.tsx";
import { Layer } from "./Layer.tsx";
import { type Step, travel, useMotion } from "./motion.ts";

type Places = ReturnType<typeof waterfallPlaces>;

interface Props {
  /** What has to change for the level to go its way again. */
  readonly cause: string;
  readonly steps: readonly Bar[];
  /** What is grabbed. */
  children(frame: Frame, places: Places): ComponentChildren;
}

/** A waterfall in motion: the level goes from bar to bar, up with what comes and down with what goes, to the end. */
export function Level({ cause, steps, children }: Props) {
  const seen: { frame?: Frame; level: SVGPathElement | null } = { level: null };
  useMotion(cause, () => {
    if (!seen.frame || !seen.level) return [];
    const places = waterfallPlaces({ frame: seen.frame, steps });
    return [travel(seen.level, wayOf(places))];
  });
  return (
    <Layer rooms={frames}>
      {(frame) => {
        seen.frame = frame;
        const places = waterfallPlaces({ frame, steps });
        const half = places.width / 2 + 3;
        return {
          grips: children(frame, places),
          moving: (
            <path
              class="level-mark"
              data-level
              d={`M${-half} 0H${half}M${-half} 0l-7-5v10zM${half} 0l7-5v10z`}
              ref={(it) => {
                seen.level = it;
              }}
            />
          ),
        };
      }}
    </Layer>
  );
}

/** Two thirds of a bar's time it rises or falls, one third it goes to the next. */
function wayOf({ bars, left, width, y }: Places): Step[] {
  return bars.flatMap(({ from, to, total }, index): Step[] => {
    const x = left(index) + width / 2;
    const [begins, ends] = [(index + 0.1) / bars.length, (index + 0.75) / bars.length];
    // The last total is where the level is already; the first is where it begins.
    const start = total && index > 0 ? to : total ? 0 : from;
    return [
      { offset: index === 0 ? 0 : begins, x, y: y(start) },
      { offset: index === bars.length - 1 ? 1 : ends, x, y: y(to) },
    ];
  });
}

/** Where a bar is taken hold of: in its end, under the number that stands over it; and the level that a place there means. */
export function gripOn({ bars, left, width, y, levelAt }: Places, index: number) {
  const { from = 0, to = 0 } = bars[index] ?? {};
  const inside = to >= from ? 20 : 8;
  return {
    at: [left(index) + width / 2, y(to) + inside] as const,
    levelAt: (at: number) => levelAt(at - inside),
  };
}
