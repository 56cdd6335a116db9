import type { Frame, Ghost } from "./frame.ts";

export interface Bar {
  readonly id: string;
  readonly label: string;
  /** Whether the label was typed by a person or came with a link. */
  readonly isUserText?: boolean;
  readonly value: number;
  /** Written at the end of the bar. */
  readonly shown: string;
  /** Written under the label. */
  readonly note: string;
  readonly tone: "a" | "b" | "none";
  /** Drawn as an outline: it takes no part. */
  readonly isOut?: boolean;
  readonly ghosts?: readonly { readonly tone: Ghost; readonly value: number }[];
}

interface Props {
  readonly frame: Frame;
  readonly bars: readonly Bar[];
  /** `funnel`: the bars stand in the middle and narrow down. */
  readonly shape: "bars" | "funnel";
}

const round = (value: number) => Math.round(value * 10) / 10;

export function barsHeight(count: number): { wide: number; narrow: number } {
  return { wide: 24 + count * 62, narrow: 8 + count * 66 };
}

/** Named lengths one under another. On a phone the name stands above its bar. */
export function Bars({ frame, bars, shape }: Props) {
  const isWide = frame.name === "wide";
  const left = isWide ? 168 : 2;
  const room = frame.width - left - (isWide ? 128 : 120);
  const most = Math.max(
    1e-9,
    ...bars.flatMap(({ value, ghosts = [] }) => [value, ...ghosts.map((it) => it.value)]),
  );
  const pitch = isWide ? 62 : 66;
  const thick = isWide ? 34 : 22;
  const top = (index: number) => (isWide ? 12 : 4) + index * pitch;
  const box = (value: number, index: number) => {
    const width = Math.max(1.5, (Math.max(0, value) / most) * room);
    const x = left + (shape === "funnel" ? (room - width) / 2 : 0);
    return { x: round(x), y: top(index) + (isWide ? 8 : 34), width: round(width), height: thick };
  };
  return (
    <g>
      {bars.map((it, index) => {
        const own = box(it.value, index);
        const user = it.isUserText ? { "data-user-text": "" } : {};
        return (
          <g key={it.id} class={`bars-row tone-${it.tone}`} data-bar={it.id}>
            <rect class={it.isOut ? "bars-out" : "bars-bar"} {...own} rx="2" />
            {it.ghosts?.map((ghost) => (
              <rect
                key={ghost.tone}
                class={`bars-ghost ghost pin-${ghost.tone}`}
                {...box(ghost.value, index)}
                rx="2"
              />
            ))}
            <text class="bars-name" x={isWide ? 4 : 2} y={top(index) + (isWide ? 22 : 13)} {...user}>
              {it.label}
            </text>
            <text x={isWide ? 4 : 2} y={top(index) + (isWide ? 39 : 28)}>
              {it.note}
            </text>
            <text
              class="bars-value"
              x={shape === "funnel" ? left + room + 8 : own.x + own.width + 8}
              y={own.y + thick / 2 + 5}
            >
              {it.shown}
            </text>
          </g>
        );
      })}
    </g>
  );
}
