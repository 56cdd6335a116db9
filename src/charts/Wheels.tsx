import { type Frame, type Ghost, wordWidth } from "./frame.ts";

export interface Wheel {
  readonly id: string;
  readonly label: string;
  /** Its part of the whole, 0 to 1: the area of the wheel. */
  readonly part: number;
  readonly shown: string;
  /** Taken off: drawn as an outline. */
  readonly isOff: boolean;
  readonly ghosts: readonly { readonly tone: Ghost; readonly part: number }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

export const wheelsHeight = { wide: 300, narrow: 290 };

/** A cart with one wheel a driver: the area of a wheel is its share of the result; a driver that is removed is an outline. */
export function Wheels({ frame, wheels }: { frame: Frame; wheels: readonly Wheel[] }) {
  const isWide = frame.name === "wide";
  const ground = frame.height - 52;
  const slot = frame.width / wheels.length;
  // A wheel that carries everything fills the frame's height; four alike just touch.
  const most = isWide ? 112 : 104;
  const radius = (part: number) => Math.max(3, round(most * Math.sqrt(part)));
  const least = wheels.map(({ label }) => Math.max(slot * (isWide ? 0.55 : 0.6), wordWidth(label) + 8));
  const widthsAt = (scale: number) =>
    wheels.map(({ part }, index) => Math.max(least[index] as number, 2 * scale * radius(part)));
  const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  // Wheels shrink together until they and their names fit; names do not shrink.
  let squeeze = 1;
  while (squeeze > 0.2 && sumOf(widthsAt(squeeze)) > frame.width) squeeze -= 0.01;
  const widths = widthsAt(squeeze);
  let at = (frame.width - sumOf(widths)) / 2;
  return (
    <g>
      <line class="axis-line" x1="0" x2={frame.width} y1={ground} y2={ground} />
      {wheels.map((wheel, index) => {
        const width = widths[index] as number;
        const x = round(at + width / 2);
        at += width;
        const r = radius(wheel.part) * squeeze;
        return (
          <g key={wheel.id} class={`wheel tone-${wheel.isOff ? "b" : "a"}`} data-wheel={wheel.id}>
            <circle
              class={wheel.isOff ? "wheel-off" : "wheel-on"}
              cx={x}
              cy={round(ground - r)}
              r={round(r)}
            />
            {wheel.ghosts.map((ghost) => (
              <circle
                key={ghost.tone}
                class={`flow-ghost ghost pin-${ghost.tone}`}
                cx={x}
                cy={round(ground - radius(ghost.part) * squeeze)}
                r={round(radius(ghost.part) * squeeze)}
              />
            ))}
            <text class="bars-name" x={x} y={ground + 20} text-anchor="middle">
              {wheel.label}
            </text>
            <text class="bars-value" x={x} y={ground + 38} text-anchor="middle">
              {wheel.shown}
            </text>
          </g>
        );
      })}
    </g>
  );
}
