import { useEffect, useState } from "preact/hooks";
import type { MonthRecord } from "../models/shop/records.ts";
import type { Formats } from "../ui/format.ts";
import { count, fill, money } from "./amounts.ts";
import { room, type Scene, sceneAt, spots } from "./scene.ts";
import type { PlayWords } from "./words.ts";

interface Props {
  readonly months: readonly MonthRecord[];
  readonly words: PlayWords;
  readonly formats: Formats;
}

/** Milliseconds that a month takes. */
const pace = 1350;

/** The quarter as it happens: visits, parcels, the shelf, coins to whom they go. It can be skipped. */
export function Moving({ months, words, formats, onDone }: Props & { onDone(): void }) {
  const [time, setTime] = useState(0);
  useEffect(() => {
    let frame = 0;
    let begun = 0;
    const step = (now: number) => {
      begun ||= now;
      const passed = (now - begun) / (pace * months.length);
      if (passed >= 1) return onDone();
      setTime(passed);
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, []);
  const scene = sceneAt(months, time);
  return (
    <section class="moving" aria-label={words.picture.title}>
      <Drawn scene={scene} months={months} words={words} />
      <p class="moving-said" aria-hidden="true">
        {sentence(months[scene.month] as MonthRecord, words, formats)}
      </p>
      <button type="button" data-skip onClick={onDone}>
        {words.picture.skip}
      </button>
    </section>
  );
}

const sentence = (month: MonthRecord, words: PlayWords, formats: Formats): string =>
  fill(words.picture.text, {
    month: words.month[(month.month - 1) % 12] ?? "",
    visits: count(month.visits, formats),
    orders: count(month.wantedNew + month.wantedPrivate, formats),
    lost: count(month.lost, formats),
    cash: money(month.cash, formats),
  });

/** The same three months standing still, with their text. */
export function Months({ months, words, formats }: Props) {
  return (
    <details class="months">
      <summary>{words.statement.months}</summary>
      <ol>
        {months.map((month, index) => (
          <li key={month.month}>
            <Drawn scene={sceneAt(months, (index + 0.55) / months.length)} months={months} words={words} />
            <p>{sentence(month, words, formats)}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface DrawnProps {
  readonly scene: Scene;
  readonly months: readonly MonthRecord[];
  readonly words: PlayWords;
}

function Drawn({ scene, months, words }: DrawnProps) {
  const { picture } = words;
  const shelf = Math.round(scene.shelf * 44);
  const till = Math.round(scene.till * 30);
  const month = months[scene.month];
  return (
    <svg class="scene" viewBox={`0 0 ${room.width} ${room.height}`} aria-hidden="true">
      <text x="170" y="20" text-anchor="middle" class="scene-month">
        {words.month[((month?.month ?? 1) - 1) % 12]}
      </text>
      <path class="house" d="M118 128V66L170 36L222 66V128Z" />
      <rect class="shelf" x="136" y={122 - shelf} width="68" height={shelf} />
      <text x="170" y="62" text-anchor="middle">
        {picture.shelf}
      </text>
      <text x="8" y="50">
        {picture.visits}
      </text>
      <text x="332" y="50" text-anchor="end">
        {picture.parcels}
      </text>
      {(["supplier", "platform", "staff", "till"] as const).map((name) => (
        <text key={name} x={spots[name][0]} y="186" text-anchor="middle">
          {picture[name]}
        </text>
      ))}
      <rect class="till" x={spots.till[0] - 14} y={168 - till} width="28" height={till} />
      {scene.movers.map(({ kind, x, y }, index) =>
        kind === "parcel" ? (
          <rect key={index} class="parcel" x={x - 4} y={y - 4} width="8" height="8" />
        ) : kind === "lost" ? (
          <path key={index} class="lost" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />
        ) : (
          <circle key={index} class={kind} cx={x} cy={y} r={kind === "coin" ? 4 : 3.4} />
        ),
      )}
    </svg>
  );
}
