import { type Tick, ValueAxis } from "./Axes.tsx";
import { type Frame, linear } from "./frame.ts";

export interface DotGroup {
  readonly id: string;
  /** Grows with the size of the dots too, so that colour is not alone. */
  readonly size: 1 | 2 | 3;
  readonly label: string;
  /** x from 0 to 1 over all columns; y on the value axis. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

interface Props {
  readonly frame: Frame;
  readonly groups: readonly DotGroup[];
  /** Points that stand out. */
  readonly rings: readonly (readonly [x: number, y: number])[];
  readonly ringLabel: string;
  readonly columns: readonly { readonly label: string; readonly count?: string | undefined }[];
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  readonly unit: string;
}

/** Many points in columns. Each group is one path of round dots, which keeps hundreds of them short in the HTML. */
export function Dots({ frame, groups, rings, ringLabel, columns, domain, ticks, unit }: Props) {
  const [left, right] = [frame.left, frame.width - frame.right];
  const top = frame.top + 16;
  const floor = frame.height - frame.bottom;
  const x = linear([0, 1], [left + 6, right - 6]);
  const y = linear(domain, [floor - 6, top]);
  const slot = (right - left) / columns.length;
  const radius = frame.name === "wide" ? 7 : 6;
  return (
    <g>
      <ValueAxis frame={frame} y={y} unit={unit} ticks={ticks} />
      {columns.map(({ label, count }, index) => (
        <g key={label} class="axis">
          {index > 0 && (
            <line
              class="axis-grid"
              x1={Math.round(left + slot * index)}
              x2={Math.round(left + slot * index)}
              y1={top - 8}
              y2={floor}
            />
          )}
          <text x={Math.round(left + slot * (index + 0.5))} y={floor + 20} text-anchor="middle">
            {label}
          </text>
          {count !== undefined && (
            <text
              class="ring-count"
              x={Math.round(left + slot * (index + 0.5))}
              y={top - 12}
              text-anchor="middle"
            >
              {count}
            </text>
          )}
        </g>
      ))}
      {groups.map((group) => (
        <path
          key={group.id}
          class={`dots dots-${group.size}`}
          data-series={group.id}
          d={dots(group.points.map(([px, py]) => [x(px), y(py)]))}
        />
      ))}
      {rings.map(([px, py]) => (
        <circle key={`${px} ${py}`} class="ring" cx={x(px)} cy={y(py)} r={radius} />
      ))}
      <g class="legend">
        {groups.map((group, index) => {
          const at = frame.name === "wide" ? left + 4 + index * 118 : left - 34 + index * 76;
          return (
            <g key={group.id}>
              <path class={`dots dots-${group.size}`} d={`M${at} ${frame.top - 22}h0`} />
              <text x={at + 8} y={frame.top - 18}>
                {group.label}
              </text>
            </g>
          );
        })}
        <circle class="ring" cx={right - ringLabel.length * 13 - 12} cy={frame.top - 22} r={radius} />
        <text x={right} y={frame.top - 18} text-anchor="end">
          {ringLabel}
        </text>
      </g>
    </g>
  );
}

/** From the left to the right in relative steps of whole pixels. */
function dots(points: readonly (readonly [number, number])[]): string {
  let [fromX, fromY] = [0, 0];
  return points
    .map(([px, py]) => [Math.round(px), Math.round(py)] as const)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([px, py], index) => {
      const step = index === 0 ? `M${px} ${py}h0` : `m${px - fromX} ${py - fromY}h0`;
      [fromX, fromY] = [px, py];
      return step;
    })
    .join("");
}
