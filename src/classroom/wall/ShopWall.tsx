import { useMemo, useState } from "preact/hooks";
import { digitsOf, format } from "../../ui/format.ts";
import type { Ballots } from "../ballots.ts";
import type { ShopClass } from "../definition.ts";
import { fill } from "../fill.ts";
import { otherWinners, rankingOf } from "../ranking.ts";
import { Debrief } from "./Debrief.tsx";
import { Differences } from "./Differences.tsx";
import { shopDebrief } from "./debrief.ts";
import { Paths } from "./Paths.tsx";
import { Ranking } from "./Ranking.tsx";
import { Reveal } from "./Reveal.tsx";
import { Take } from "./Take.tsx";
import { rankingCsv } from "./take.ts";
import { useClassRun } from "./useClassRun.ts";
import type { Screen } from "./useScreen.ts";
import { useShopNames } from "./useShopNames.ts";
import type { Open } from "./Wall.tsx";
import type { WallProps } from "./words.ts";

interface Props {
  readonly open: Open;
  readonly it: ShopClass;
  readonly ballots: Ballots;
  readonly props: WallProps;
  readonly screen: Screen;
}

/** The shop: everybody's path, the ranking by expectation, and what the best did otherwise. */
export function ShopWall({ open, it, ballots, props, screen }: Props) {
  const words = props.words.shop;
  const { played, all, slow } = useClassRun(it, ballots.people);
  const names = useShopNames(props.files);
  const [step, setStep] = useState(0);
  screen.steer((by) => {
    if (!screen.turn(by)) setStep((now) => Math.min(2, Math.max(0, now + by)));
  });
  const isDone = all > 0 && (played.length === all || slow);
  // Ranked once, when everybody has been played, not with every batch that comes in.
  const ranked = useMemo(() => (isDone ? rankingOf(played) : []), [isDone, played]);
  const players = ranked.filter(({ isRival }) => !isRival);
  const nameOf = new Map([
    ...ballots.people.map(
      (person) => [person.id, person.name || `${props.words.unknown} ${person.device}`] as const,
    ),
    ...ranked.filter(({ isRival }) => isRival).map(({ id }) => [id, props.rivals[id] ?? id] as const),
  ]);
  const score = (value: number) => digitsOf(value, "", props.formats, 0);
  const share = (value: number) => format({ value, unit: "percent", digits: 0 }, props.formats);
  const winners = otherWinners(players);
  const draw = async () => {
    const { shopPictureOf } = await import("./shop-picture.ts");
    return shopPictureOf({ title: it.name, ranked, nameOf, site: props.siteName, words, score });
  };
  return (
    <div class="shop-wall" data-done={String(isDone)} data-step={step}>
      <p role="status" class="hint">
        {!isDone && fill(words.running, { done: played.length, all })}
        {slow && fill(words.slow, { done: played.length })}
      </p>
      {isDone && (
        <>
          <section class="wall-part" data-part="0">
            <h2>{words.paths}</h2>
            <p class="hint">{words.pathNote}</p>
            <Paths ranked={ranked} nameOf={nameOf} words={words} score={score} quarters={it.quarters} />
          </section>
          <section class="wall-part" data-part="1">
            <h2>{words.title}</h2>
            <p class="hint">{words.note}</p>
            <Ranking ranked={ranked} nameOf={nameOf} words={words} score={score} />
            {players.length > 1 && (
              <p data-other-winners={winners}>{fill(words.winners, { share: share(winners) })}</p>
            )}
          </section>
          <section class="wall-part" data-part="2">
            <h2>{words.differences}</h2>
            <Differences ranked={ranked} names={names} words={words} share={share} />
          </section>
          <Reveal it={it} part={open.part} join={props.join} words={words.reveal} />
          <Debrief
            title={props.words.debrief.title}
            asks={shopDebrief(props.shopDebrief, players, props.words.debrief, score, share)}
          />
          <Take
            open={open}
            ballots={ballots}
            props={props}
            table={() => rankingCsv(ranked, ballots.people, nameOf, props.words.take.shopColumns)}
            draw={draw}
          />
        </>
      )}
    </div>
  );
}
