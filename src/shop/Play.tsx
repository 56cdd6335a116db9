import { useEffect, useRef } from "preact/hooks";
import type { Formats } from "../ui/format.ts";
import { fill } from "./amounts.ts";
import { Board } from "./Board.tsx";
import { codeFault } from "./fault.ts";
import type { Course } from "./game.ts";
import { LastPart } from "./LastPart.tsx";
import { Menu } from "./Menu.tsx";
import { Statement } from "./Statement.tsx";
import type { Snapshot, Stage } from "./session.ts";
import type { OpeningWords, PlayFile } from "./words.ts";

interface Props {
  readonly now: Snapshot;
  /** Where the page began: code that comes after the first press still begins the shop at its top. */
  readonly began: Stage;
  readonly course: Course;
  readonly opening: OpeningWords;
  readonly file: PlayFile;
  readonly formats: Formats;
  /** What is said of a part that did not come, and the button that asks again. */
  readonly failed: string;
  readonly retry: string;
}

/** So many quarters are decided when the end is fetched. */
const nearTheEnd = 5;

/** The game once it runs: the board, the books of a quarter, the end, and below them what can be done with the game. */
export function Play(props: Props) {
  const { now, course, file, opening } = props;
  const { stage, game } = now;
  const top = useRef<HTMLDivElement>(null);
  const last = useRef(props.began);
  const shown = useRef(game.decisions.length);
  // A new page of the game begins at its top, for the eye and for the keyboard.
  useEffect(() => {
    if (last.current === stage && shown.current === game.decisions.length) return;
    const leaving = last.current;
    last.current = stage;
    shown.current = game.decisions.length;
    if (stage === "opening" && leaving === "opening") return;
    top.current?.scrollIntoView({ block: "start", behavior: "instant" });
    top.current?.focus({ preventScroll: true });
  }, [stage, game.decisions.length]);
  return (
    <div class="shop-play" ref={top} tabIndex={-1}>
      {now.guest && <p class="shop-notice">{opening.guest}</p>}
      {now.dropped.length > 0 && (
        <p class="shop-notice" role="status">
          {fill(file.play.menu.dropped, { what: now.dropped.map((part) => said(part, file)).join(" ") })}
        </p>
      )}
      {!now.stored && (
        <p class="shop-notice" role="status">
          {file.play.menu.storage}
        </p>
      )}
      {stage === "board" && course.ahead && <Board {...props} ahead={course.ahead} />}
      {stage === "statement" && <Statement {...props} />}
      {(stage === "end" || game.decisions.length >= nearTheEnd) && (
        <LastPart shown={stage === "end"} props={props} failed={props.failed} retry={props.retry} />
      )}
      <Menu {...props} />
    </div>
  );
}

/** `code.bad_array` in words; a key as it stands in the link. */
function said(part: string, { play }: PlayFile): string {
  const [key, fault = ""] = part.split(".");
  return key === "code" && fault !== "" ? codeFault(fault, play.menu.badCode) : part;
}
