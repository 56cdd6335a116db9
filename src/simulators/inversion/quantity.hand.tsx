import { curveScales } from "../../charts/Curves.tsx";
import type { Frame } from "../../charts/frame.ts";
import { Grip } from "../../workbench/hand/Grip.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { Layer } from "../../workbench/hand/Layer.tsx";
import { longest, travel, useMotion } from "../../workbench/hand/motion.ts";
import { hillOf } from "./hill.ts";
import type { QuantityOutcome } from "./quantity.ts";

/** One's own quantity is pulled along the hill of profit; let go, a ball goes from it to the top. */
function QuantityHand(props: HandProps<QuantityOutcome>) {
  const { outcome, words, values } = props;
  const { curve, best, mine } = outcome;
  const view = words.simulator.views["quantity"];
  const ball: { current: SVGCircleElement | null; frame?: Frame } = { current: null };
  const placesIn = (frame: Frame) =>
    view &&
    curveScales({ frame, ...hillOf({ outcome, pins: [], words: view, formats: words.formats }, frame) });
  useMotion(JSON.stringify(values), () => {
    const places = ball.frame && placesIn(ball.frame);
    if (!places || !ball.current || curve.length === 0) return [];
    const steps = 24;
    return [
      travel(
        ball.current,
        Array.from({ length: steps + 1 }, (_, step) => {
          const at = mine + ((best - mine) * step) / steps;
          return { offset: step / steps, x: places.x(at), y: places.y(heightAt(curve, at)) };
        }),
        longest,
      ),
    ];
  });
  const draw = (frame: Frame) => {
    ball.frame = frame;
    const places = placesIn(frame);
    const most = curve.at(-1)?.[0] ?? 1;
    return {
      grips: places && curve.length > 0 && (
        <Grip
          {...props}
          parameter="myQty"
          frame={frame}
          at={[places.x(Math.min(mine, most)), places.y(heightAt(curve, mine))]}
          along="x"
          step={1}
          valueAt={(x) => ((x - places.left) / (places.right - places.left)) * most}
        />
      ),
      moving: (
        <g class="line-end tone-b shown">
          <circle
            data-ball
            r="7"
            ref={(it) => {
              ball.current = it;
            }}
          />
        </g>
      ),
    };
  };
  return <Layer>{draw}</Layer>;
}

/** The height of a curve of straight pieces. */
function heightAt(curve: QuantityOutcome["curve"], at: number): number {
  const next = curve.findIndex(([x]) => x >= at);
  const [after, before] = [curve[next < 0 ? curve.length - 1 : next], curve[next - 1]];
  if (!after) return 0;
  if (!before || after[0] === before[0]) return after[1];
  return before[1] + ((at - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}

export const hand = () => withStyle(QuantityHand);
