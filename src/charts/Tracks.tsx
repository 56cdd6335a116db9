import { type Frame, linear } from "./frame.ts";
import { Handle } from "./Handle.tsx";

interface Track {
  readonly id: string;
  readonly label: string;
  /** At the two ends and at the point. */
  readonly from: string;
  readonly to: string;
  readonly shown: string;
  /** 0 at the start, 1 at the end. */
  readonly at: number;
  readonly ghosts: readonly { readonly className: string; readonly at: number }[];
  readonly onMove?: ((at: number) => void) | undefined;
  readonly whole?: boolean;
}

interface Props {
  readonly frame: Frame;
  readonly tracks: readonly Track[];
  /** Bounds between the zones, with the names of the zones. */
  readonly bounds: readonly number[];
  readonly zones: readonly string[];
  readonly expected: { readonly at: number; readonly label: string };
}

/** How far each has come on its own way from start to end. */
export function Tracks({ frame, tracks, bounds, zones, expected }: Props) {
  const left = 12;
  const right = frame.width - (frame.name === "wide" ? 64 : 48);
  const top = 46;
  const floor = frame.height - 8;
  const x = linear([0, 1], [left, right]);
  const slot = (floor - top) / Math.max(1, tracks.length);
  const edges = [0, ...bounds, 1];

  return (
    <g class="tracks">
      {zones.map((zone, index) => (
        <g key={zone} class={`track-zone zone-${index}`}>
          <rect
            x={x(edges[index] as number)}
            y={top - 22}
            width={Math.round((x(edges[index + 1] as number) - x(edges[index] as number)) * 10) / 10}
            height={floor - top + 22}
          />
          <text x={x(edges[index] as number) + 5} y={top - 7}>
            {zone}
          </text>
        </g>
      ))}
      <g class="level tone-a" data-series="expected">
        <line x1={x(expected.at)} x2={x(expected.at)} y1={top - 28} y2={floor} />
        <text x={x(expected.at) + (expected.at > 0.8 ? 0 : 0)} y={top - 32} text-anchor="middle">
          {expected.label}
        </text>
      </g>
      {tracks.map((track, index) => {
        const y = Math.round((top + slot * (index + 0.62)) * 10) / 10;
        const at = x(Math.min(1, Math.max(0, track.at)));
        return (
          <g key={track.id} class={`track tone-b${track.whole ? " whole" : ""}`} data-track={track.id}>
            <text class="track-name" x={left} y={y - 13}>
              {track.label}
            </text>
            <line class="track-way" x1={left} x2={right} y1={y} y2={y} />
            <line class="track-done" x1={left} x2={at} y1={y} y2={y} />
            {slot > 50 && (
              <>
                <text class="track-end" x={left} y={y + 17}>
                  {track.from}
                </text>
                <text class="track-end" x={right} y={y + 17} text-anchor="end">
                  {track.to}
                </text>
              </>
            )}
            {track.ghosts.map((ghost) => (
              <circle key={ghost.className} class={ghost.className} cx={x(ghost.at)} cy={y} r="6" />
            ))}
            <Handle
              frame={frame}
              at={[at, y]}
              onMove={
                track.onMove &&
                ((to) => track.onMove?.(Math.min(1, Math.max(0, (to - left) / (right - left)))))
              }
            />
            <text class="track-score" x={right + 10} y={y + 5}>
              {track.shown}
            </text>
          </g>
        );
      })}
    </g>
  );
}
