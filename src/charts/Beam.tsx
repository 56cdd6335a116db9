import type { Frame } from "./frame.ts";

export interface Pan {
  readonly label: string;
  readonly amount: number;
}

export interface BeamProps {
  readonly frame: Frame;
  /** It stands in the lowest part of the frame, so high. */
  readonly height: number;
  readonly pans: readonly [Pan, Pan];
}

const arm = { wide: 120, narrow: 66 } as const;
/** How far an end goes up or down at the most. */
const most = 15;

/** Where a beam stands and how it tips: down on the side that has more; all the way where the other has nothing. */
export function beamPlaces({ frame, height, pans: [left, right] }: BeamProps) {
  const larger = Math.max(Math.abs(left.amount), Math.abs(right.amount));
  const share = larger === 0 ? 0 : (right.amount - left.amount) / larger;
  return {
    x: frame.width / 2,
    y: frame.height - height + 24,
    arm: arm[frame.name],
    /** How far the right end is below the middle. */
    drop: Math.round(Math.min(1, Math.max(-1, share)) * most * 10) / 10,
    most,
  };
}

/** Two amounts on a beam: where they differ, it tips. */
export function Beam(props: BeamProps) {
  const { x, y, arm, drop } = beamPlaces(props);
  const [left, right] = props.pans;
  const isLevel = left.amount === right.amount;
  return (
    <g class={`line-end ${isLevel ? "tone-a" : "tone-b"}`} data-beam={drop}>
      <path class="axis-line" d={`M${x} ${y}l-9 18h18z`} fill="none" />
      <g data-arm>
        <path class="line" d={`M${x - arm} ${y - drop}L${x + arm} ${y + drop}`} />
        <circle cx={x - arm} cy={y - drop} r="6" />
        <circle cx={x + arm} cy={y + drop} r="6" />
      </g>
      <text x={x - arm} y={y + 38} text-anchor="middle">
        {left.label}
      </text>
      <text x={x + arm} y={y + 38} text-anchor="middle">
        {right.label}
      </text>
    </g>
  );
}
