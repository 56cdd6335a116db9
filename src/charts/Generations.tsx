import { type Crowd, figures, placeCrowds, threads } from "./crowd.ts";
import { type Frame, wordWidth } from "./frame.ts";

interface Props {
  readonly frame: Frame;
  readonly crowds: readonly Crowd[];
  readonly labelOf: (people: number) => string;
  readonly words: {
    readonly start: string;
    readonly heard: string;
    readonly tell: string;
    readonly unlimited: string;
    /** `{n}`: how many one figure stands for. */
    readonly each: string;
    readonly dies: string;
    readonly spreads: string;
    /** R with its number. */
    readonly r: string;
  };
  readonly r: number;
}

/** Fewer people than this are nobody: the word has died. */
export const nobody = 0.05;

/** A word that goes from generation to generation: who tells again is lit, who only hears goes out. */
export function Generations({ frame, crowds, labelOf, words, r }: Props) {
  const layout = placeCrowds(frame, crowds);
  const { places, size, each, floor, stripAt } = layout;
  const few = each === 1 && size >= 12;
  // Numbers over the crowds, and under them, as far apart as the widest needs.
  const widest = Math.max(20, ...crowds.map(({ heard }) => wordWidth(labelOf(heard)) + 4));
  const every = Math.ceil(widest / layout.slot);
  // The greatest of them is always told.
  const greatest = crowds.reduce(
    (best, { heard }, index) => (heard > (crowds[best]?.heard ?? 0) ? index : best),
    1,
  );
  const isNamed = (index: number) => index === 0 || Math.abs(index - greatest) % every === 0;
  const hasMore = crowds.some(({ heard, unlimited }) => unlimited > heard * 1.02);
  const at = layout.r(Math.min(2, r));
  const one = layout.r(1);
  return (
    <g>
      <line class="axis-line" x1="0" x2={frame.width} y1={floor + 2} y2={floor + 2} />
      {few &&
        places
          .slice(1)
          .map((it, index) => (
            <path
              key={it.middle}
              class="line thin tone-b"
              stroke-opacity="0.3"
              data-thread={index + 1}
              d={threads(places[index]?.tell ?? [], it.heard)}
            />
          ))}
      {crowds.map(({ generation, heard, tell, unlimited, ghosts }, index) => {
        const place = places[index] as (typeof places)[number];
        const [top, free] = [place.topOf(heard), place.topOf(unlimited)];
        return (
          <g key={generation} data-generation={generation}>
            {free < top - 1 && unlimited > heard * 1.02 && (
              <rect class="waiting" x={place.left} y={free} width={place.width} height={floor - free} />
            )}
            <path class="heard" d={figures(place.heard, size)} />
            {tell > 0 && <path class="dot-in tone-b" d={figures(place.tell, size)} />}
            {ghosts.map((ghost) => (
              <line
                key={ghost.tone}
                class={`bar-ghost ghost pin-${ghost.tone}`}
                x1={place.left}
                x2={place.left + place.width}
                y1={place.topOf(ghost.heard)}
                y2={place.topOf(ghost.heard)}
              />
            ))}
            {isNamed(index) && (
              <>
                <text
                  x={Math.max(place.middle, index === 0 ? wordWidth(words.start) / 2 : 0)}
                  y={floor + 18}
                  text-anchor="middle"
                >
                  {index === 0 ? words.start : generation}
                </text>
                {index > 0 && heard >= nobody && (
                  <text
                    class="bar-value"
                    x={place.middle}
                    y={Math.min(place.top, free) - 5}
                    text-anchor="middle"
                  >
                    {labelOf(heard)}
                  </text>
                )}
              </>
            )}
          </g>
        );
      })}
      <Legend frame={frame} words={words} hasMore={hasMore} size={Math.min(15, Math.max(12, size))} />
      {each > 1 && (
        <text x="0" y={frame.top + 8}>
          {words.each.replace("{n}", labelOf(each))}
        </text>
      )}
      <g class="line-end tone-b" data-r={r}>
        <line class="track-way" x1={layout.r(0)} x2={layout.r(2)} y1={stripAt} y2={stripAt} />
        <line class="track-done" x1={layout.r(0)} x2={at} y1={stripAt} y2={stripAt} />
        <circle class="handle-dot" cx={at} cy={stripAt} r="7" />
        <text
          x={Math.min(Math.max(at, wordWidth(words.r) / 2), frame.width - wordWidth(words.r) / 2)}
          y={stripAt - 14}
          text-anchor="middle"
        >
          {words.r}
        </text>
      </g>
      <line class="axis-zero" x1={one} x2={one} y1={stripAt - 9} y2={stripAt + 9} />
      <text x={one} y={stripAt + 22} text-anchor="middle">
        1
      </text>
      <text x={layout.r(0.5)} y={stripAt + 22} text-anchor="middle">
        {words.dies}
      </text>
      <text x={layout.r(1.5)} y={stripAt + 22} text-anchor="middle">
        {words.spreads}
      </text>
    </g>
  );
}

interface LegendProps extends Pick<Props, "frame" | "words"> {
  readonly hasMore: boolean;
  readonly size: number;
}

function Legend({ frame, words, hasMore, size }: LegendProps) {
  const y = frame.top - 18;
  const entries = [
    { word: words.tell, mark: "dot-in tone-b" },
    { word: words.heard, mark: "heard" },
    ...(hasMore ? [{ word: words.unlimited, mark: "waiting" }] : []),
  ];
  let left = 0;
  return (
    <g>
      {entries.map(({ word, mark }) => {
        const x = left;
        left += wordWidth(word) + 30;
        return (
          <g key={mark}>
            {mark === "waiting" ? (
              <rect class={mark} x={x} y={y - 6} width="12" height="12" />
            ) : (
              <path class={mark} d={figures([{ x: x + 7, y, part: 1 }], size)} />
            )}
            <text x={x + 18} y={y + 5}>
              {word}
            </text>
          </g>
        );
      })}
    </g>
  );
}
