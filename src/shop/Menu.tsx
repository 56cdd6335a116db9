import { useState } from "preact/hooks";
import { valuationOf } from "../models/shop/valuation.ts";
import type { KeptGame } from "../state/game.ts";
import type { Formats } from "../ui/format.ts";
import { fill } from "./amounts.ts";
import { codeFault } from "./fault.ts";
import { courseOf, type Game } from "./game.ts";
import { gameOf, oldest } from "./kept.ts";
import { codeOf } from "./link.ts";
import {
  addressOf,
  branch,
  openCode,
  openKept,
  otherMarket,
  removeKept,
  type Snapshot,
  sameMarket,
} from "./session.ts";
import type { OpeningWords, PlayFile } from "./words.ts";

interface Props {
  readonly now: Snapshot;
  readonly opening: OpeningWords;
  readonly file: PlayFile;
  readonly formats: Formats;
}

/** What can be done with a game: hand it on, branch, begin again, go to another one that is kept. */
export function Menu({ now, opening, file, formats }: Props) {
  const { game, kept, id } = now;
  const { menu } = file.play;
  const gone = kept.games[oldest(kept.games, id) ?? ""];
  const { waits } = now;
  const limit = gone && fill(menu.limit, { line: nameOf(gone, opening, file) });
  return (
    <details class="shop-menu">
      <summary>{menu.title}</summary>
      <Code game={game} words={menu} />
      <ShareButton game={game} file={file} />
      {game.decisions.length > 0 && (
        <Branch game={game} waits={waits} words={file.play.branch} limit={limit} />
      )}
      {!waits && (
        <p class="board-tools">
          <button type="button" data-restart onClick={sameMarket}>
            {menu.restart}
          </button>
          <button type="button" data-fresh onClick={otherMarket}>
            {menu.fresh}
          </button>
        </p>
      )}
      {limit && <p class="hint">{limit}</p>}
      <Kept now={now} opening={opening} file={file} formats={formats} />
    </details>
  );
}

type MenuWords = PlayFile["play"]["menu"];

function Code({ game, words }: { readonly game: Game; readonly words: MenuWords }) {
  const [said, setSaid] = useState("");
  const [typed, setTyped] = useState("");
  const { field, decisions } = game;
  const code = field !== null && decisions.length > 0 ? codeOf({ field, decisions }) : "";
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(words.copied);
    } catch {
      setSaid(code);
    }
  };
  const read = () => {
    const fault = openCode(typed);
    setSaid(fault === undefined ? "" : codeFault(fault, words.badCode));
  };
  return (
    <section>
      {code !== "" && (
        <p>
          {words.code} <code data-code={code}>{code}</code>{" "}
          <button type="button" data-copy-code onClick={() => void copy()}>
            {words.copy}
          </button>
        </p>
      )}
      <p class="enter-code">
        <label>
          {words.enter}{" "}
          <input
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={80}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="button" data-read-code onClick={read}>
          {words.read}
        </button>
      </p>
      <p class="hint" role="status" data-said>
        {said}
      </p>
    </section>
  );
}

/** The dialog that every simulator has. */
function ShareButton({ game, file }: { readonly game: Game; readonly file: PlayFile }) {
  const [failed, setFailed] = useState(false);
  const open = async (opener: HTMLElement) => {
    const [{ openShareOf }, { loadWords }] = await Promise.all([
      import("../workbench/share/share.tsx"),
      import("../workbench/tools/words.ts"),
    ]);
    const { share: words } = await loadWords(file.drawers);
    openShareOf({ addressOf: (privately) => addressOf(game, privately), words, opener });
  };
  return (
    <p>
      <button
        type="button"
        data-share
        onClick={(event) => open(event.currentTarget).catch(() => setFailed(true))}
      >
        {file.play.menu.share}
      </button>
      <span role="status">{failed ? file.play.failed : ""}</span>
    </p>
  );
}

function Branch(props: {
  readonly game: Game;
  readonly waits: boolean;
  readonly words: PlayFile["play"]["branch"];
  readonly limit: string | undefined;
}) {
  const { game, waits, words } = props;
  return (
    <section>
      <h3>{words.title}</h3>
      <p class="hint">{waits ? words.class : words.note}</p>
      {!waits && (
        <p class="board-tools">
          {game.decisions.map((_, index) => (
            <button key={index} type="button" data-branch={index + 1} onClick={() => branch(index + 1)}>
              {fill(words.start, { n: index + 1 })}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

/** What a kept game is called: its market and how far it has come, or its score. */
export function nameOf(kept: KeptGame, opening: OpeningWords, { play }: PlayFile): string {
  const course = courseOf(gameOf(kept));
  const field = opening.fields[kept.field]?.name ?? "";
  const { seed } = kept;
  return course.ahead
    ? fill(play.menu.line, { seed, field, n: course.ahead.quarter })
    : fill(play.menu.lineDone, { seed, field, score: valuationOf(course.shop).score });
}

function Kept({ now, opening, file }: Props) {
  const { kept, id } = now;
  const { menu } = file.play;
  const [sure, setSure] = useState("");
  const games = Object.entries(kept.games).sort(([, a], [, b]) => b.at - a.at);
  if (games.length === 0) return null;
  const remove = (game: string) => {
    if (sure === game) removeKept(game);
    setSure(sure === game ? "" : game);
  };
  return (
    <section>
      <h3>{menu.lines}</h3>
      <ul class="kept-games">
        {games.map(([game, it]) => (
          <li key={game} data-kept-game={game} aria-current={game === id}>
            <span>{nameOf(it, opening, file)}</span>
            <button type="button" onClick={() => openKept(game)} aria-disabled={game === id}>
              {menu.open}
            </button>
            <button type="button" data-destructive onClick={() => remove(game)}>
              {menu.remove}
            </button>
          </li>
        ))}
      </ul>
      <p class="hint" role="status">
        {sure === "" ? "" : menu.sure}
      </p>
    </section>
  );
}
