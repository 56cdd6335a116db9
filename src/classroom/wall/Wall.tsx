import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { follow } from "../../state/address.ts";
import { Boundary } from "../../ui/Boundary.tsx";
import { type Ballots, packedIn, readBallots } from "../ballots.ts";
import type { ClassDefinition } from "../definition.ts";
import { fill } from "../fill.ts";
import { classOf, classPart, partOf } from "../link.ts";
import { type Asked, askedIn, isAsked } from "../question.ts";
import { type SentLink, sentLinks } from "../sent-links.ts";
import { Bring } from "./Bring.tsx";
import { ClassChoice } from "./ClassChoice.tsx";
import { Reading } from "./Reading.tsx";
import { useScreen } from "./useScreen.ts";
import { readWall, wallPart } from "./wall-link.ts";
import type { WallProps } from "./words.ts";

/** A class that is known, with what is asked in it. */
export interface Open {
  readonly it: ClassDefinition;
  readonly part: string;
  readonly asked?: Asked;
}

/** What draws the class: it comes once there is one. */
type Pictures = {
  readonly ShopWall?: typeof import("./ShopWall.tsx").ShopWall;
  readonly VoteWall?: typeof import("./VoteWall.tsx").VoteWall;
  readonly Links?: typeof import("./Links.tsx").Links;
};
const picturesOf = (it: ClassDefinition): Promise<Pictures> =>
  it.kind === "shop"
    ? import("./ShopWall.tsx")
    : isAsked(it)
      ? import("./VoteWall.tsx")
      : import("./Links.tsx");

/** The wall: a chat goes in, the class comes out; everything is reckoned again from the codes. */
export function Wall(props: WallProps) {
  const { words } = props;
  const [ready, setReady] = useState(false);
  const [open, setOpen] = useState<Open>();
  const [problem, setProblem] = useState("");
  const [ballots, setBallots] = useState<Ballots>();
  const [progress, setProgress] = useState(0);
  const [pictures, setPictures] = useState<Pictures>();
  const [links, setLinks] = useState<readonly SentLink[]>([]);
  const room = useRef<HTMLDivElement>(null);
  const [names, setNames] = useState(true);
  const turn = useRef(0);
  /** The class that is being opened: a text that comes meanwhile waits for it. */
  const opening = useRef<Promise<Open | undefined>>(null);
  const given = useRef("");
  const screen = useScreen(room, () => setNames((shown) => !shown));

  const openClass = async (it: ClassDefinition): Promise<Open | undefined> => {
    try {
      const [asked, drawn] = await Promise.all([
        isAsked(it) ? askedIn(it, props.files) : undefined,
        picturesOf(it),
      ]);
      setPictures(drawn);
      const part = (await partOf(it)) ?? "";
      const next = { it, part, ...(asked && { asked }) };
      setOpen(next);
      setProblem("");
      return next;
    } catch {
      setProblem(words.failed);
      return undefined;
    }
  };

  const read = async (text: string) => {
    turn.current += 1;
    const mine = turn.current;
    given.current = text;
    const known = await opening.current;
    const packed = packedIn(text);
    // A chat that has the link of its class in it says which class it is, unless the page has one already.
    const found = known ? undefined : packed && (await classOf(packed));
    if (found) opening.current = openClass(found);
    const now = known ?? (found ? await opening.current : undefined);
    if (!now) return setProblem((before) => before || words.noClass);
    // Of a simulator no code comes back, but a link.
    if (now.it.kind === "simulator")
      return setLinks(sentLinks(now.part.slice(classPart.length + 1), now.it.simulator, text));
    const options = now.asked?.choices.map(({ number }) => number) ?? [];
    const rest = async (lines: number) => {
      setProgress(lines);
      await new Promise((done) => setTimeout(done, 0));
      if (turn.current !== mine) throw new Error("overtaken");
    };
    try {
      setBallots(await readBallots(now.it, text, options, rest));
    } catch {
      // Another text was given meanwhile, and that one is being read.
    }
    if (turn.current === mine) setProgress(0);
  };

  const damaged = () => {
    setProblem(words.damaged);
    return undefined;
  };
  useEffect(() => {
    follow([classPart, wallPart], (states) => {
      const packed = states.get(classPart);
      if (packed === undefined) return;
      opening.current = classOf(packed).then((it) => (it ? openClass(it) : damaged()));
      const kept = states.get(wallPart);
      if (kept !== undefined) void readWall(kept).then((text) => read(text ?? ""));
    });
    setReady(true);
  }, []);
  const choose = async (it: ClassDefinition) => {
    setBallots(undefined);
    setLinks([]);
    opening.current = openClass(it);
    if ((await opening.current) && given.current !== "") await read(given.current);
  };

  // A number in place of the name: a file without names holds as many people as one with them, also where two devices
  // drew one number.
  const shown = useMemo(() => {
    if (names || !ballots) return ballots;
    const called = (at: number) => fill(words.person, { n: at + 1 });
    return { ...ballots, people: ballots.people.map((one, at) => ({ ...one, name: called(at) })) };
  }, [names, ballots]);
  const parts = open && shown && { open, ballots: shown, props, screen };
  return (
    <Boundary message={words.failed} action={words.retry} onReset={() => setBallots(undefined)}>
      <div
        class="wall"
        ref={room}
        tabIndex={-1}
        data-ready={String(ready)}
        data-screen={String(screen.isOpen)}
        data-black={String(screen.isBlack)}
      >
        <section class="wall-in">
          <ClassChoice open={open} words={words} naming={props.naming} onChoose={(it) => void choose(it)} />
          <Bring words={words} onText={(text) => void read(text)} />
          <p role="status" class="hint">
            {progress > 0 && fill(words.reading, { n: progress })}
          </p>
          {problem !== "" && <p role="alert">{problem}</p>}
          {ballots && <Reading ballots={ballots} words={words} />}
        </section>
        {open?.it.kind === "simulator" && pictures?.Links && (
          <section class="wall-out">
            <pictures.Links
              links={links}
              page={`${props.simulators}${open.it.simulator}/`}
              part={open.part}
              words={words}
              isNamed={names}
            />
          </section>
        )}
        {parts && parts.ballots.people.length > 0 && (
          <section class="wall-out" data-people={ballots?.people.length}>
            <p class="class-tools wall-screen-tools">
              <button type="button" class="button primary" data-project onClick={screen.toggle}>
                {screen.isOpen ? words.screen.close : words.screen.open}
              </button>
              <label class="wall-names">
                <input type="checkbox" checked={!names} onChange={() => setNames(!names)} />
                {words.screen.names}
              </label>
            </p>
            <p class="hint wall-keys">{words.screen.keys}</p>
            <p class="wall-printed">{open.it.name}</p>
            {open.it.kind === "shop"
              ? pictures?.ShopWall && <pictures.ShopWall {...parts} it={open.it} />
              : pictures?.VoteWall && <pictures.VoteWall {...parts} />}
          </section>
        )}
        {screen.isBlack && (
          <button type="button" class="wall-black" onClick={screen.light} aria-label={words.screen.black} />
        )}
      </div>
    </Boundary>
  );
}
