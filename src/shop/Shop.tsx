import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { follow } from "../state/address.ts";
import { useStore } from "../state/use.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { courseOf } from "./game.ts";
import { Opening } from "./Opening.tsx";
import { $session, initial, otherMarket, type Stage, startSession } from "./session.ts";
import { useWaiting } from "./useWaiting.ts";
import type { PlayFile, ShopProps } from "./words.ts";

type Loaded = { readonly file: PlayFile; readonly Play: typeof import("./Play.tsx").Play };

/** The game on the page. The opening comes with it; the rest, code and words, once somebody plays. */
export function Shop(props: ShopProps) {
  const { words, formats } = props;
  const session = useStore($session, initial);
  const { game, stage, ready } = session;
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState(false);
  const [fromClass, setFromClass] = useState("");
  const began = useRef<Stage>();
  if (ready) began.current ??= stage;
  const now = { ...session, ...useWaiting(game, fromClass, ready) };
  const isDone = now.quarters !== undefined && game.decisions.length >= now.quarters;
  const course = useMemo(() => courseOf(game), [game.seed, game.field, game.decisions]);
  useEffect(startSession, []);
  // A learner comes from the page of a class and goes back there for the code.
  useEffect(() => follow(["class"], (states) => setFromClass(states.get("class") ?? "")), []);

  const load = () => {
    setFailed(false);
    Promise.all([import("./Play.tsx"), fetchWords(props.play)])
      .then(([{ Play }, file]) => setLoaded({ Play, file }))
      .catch(() => setFailed(true));
  };
  // Fetched while somebody looks at the markets, so that the first press opens the shop at once.
  useEffect(() => {
    if (ready && !loaded) load();
  }, [ready]);

  const isOpening = stage === "opening";
  return (
    <Boundary message={props.failed} action={props.retry} onReset={otherMarket}>
      <div class="shop" data-ready={String(ready)} data-stage={stage} data-seed={game.seed}>
        {isOpening && course.ahead && (
          <Opening
            seed={game.seed}
            outlook={course.ahead}
            fixed={now.waits}
            words={words}
            formats={formats}
          />
        )}
        {/* Somebody who presses before the code is there is told that it comes. */}
        {ready && !isOpening && !loaded && !failed && <p role="status">{words.loading}</p>}
        {loaded && (
          <loaded.Play
            now={now}
            began={began.current ?? stage}
            course={course}
            opening={words}
            file={loaded.file}
            formats={formats}
            failed={props.failed}
            retry={props.retry}
          />
        )}
        {fromClass !== "" && (
          <p class="shop-class" data-done={String(isDone)}>
            {isDone && <span>{words.classDone.replace("{n}", String(now.quarters))}</span>}
            <a
              class={isDone ? "button primary" : "button"}
              href={`${props.join}#class=${fromClass}`}
              data-to-class
            >
              {words.toClass}
            </a>
          </p>
        )}
        {failed && (
          <p role="alert">
            {props.failed}
            <button type="button" onClick={load}>
              {props.retry}
            </button>
          </p>
        )}
      </div>
    </Boundary>
  );
}

async function fetchWords(address: string): Promise<PlayFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as PlayFile;
}
