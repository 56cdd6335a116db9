import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Choices } from "../../models/shop/choices.ts";
import type { ClassGame } from "../../models/shop/class.ts";
import { encode } from "../../models/shop/code.ts";
import type { PolicyName } from "../../models/shop/policies.ts";
import { patient, run } from "../../runner/run.ts";
import type { Person } from "../ballots.ts";
import type { ShopClass } from "../definition.ts";
import type { Played } from "../ranking.ts";

export interface ClassRun {
  readonly played: readonly Played[];
  /** Players and rivals that are to be played. */
  readonly all: number;
  /** Stopped before everybody was played. */
  readonly slow: boolean;
}

/** Games in one run of the worker: a second of an old phone. */
const batch = 10;

type Player = Omit<Played, "game">;

/**
 * Everybody's game on the other dice, in the worker, batch after batch. Who decided the same shares a game, and a chat
 * that is pasted again with a few more codes costs those few: games are kept as long as the seed is the same.
 */
export function useClassRun(it: ShopClass, people: readonly Person[]): ClassRun {
  const [state, setState] = useState<ClassRun>({ played: [], all: 0, slow: false });
  const kept = useRef<{ seed: number; games: Map<string, ClassGame> }>(null);
  // A code of the same person that took another's place is another game.
  const codes = useMemo(
    () => people.map((person) => (person.shop ? encode(person.shop.choices) : "")),
    [people],
  );
  const who = people.map((person, at) => `${person.id} ${codes[at]}`).join("\n");
  useEffect(() => {
    const stop = new AbortController();
    if (kept.current?.seed !== it.seed) kept.current = { seed: it.seed, games: new Map() };
    const { games } = kept.current;
    const play = async () => {
      const rivals = (await run("rivals", { seed: it.seed, quarters: it.quarters }, stop.signal)) as {
        name: PolicyName;
        choices: Choices;
      }[];
      const players = people.flatMap((person, at): (Player & { code: string })[] =>
        person.shop
          ? [{ id: person.id, choices: person.shop.choices, isRival: false, code: codes[at] as string }]
          : [],
      );
      const everybody = [
        ...players,
        ...rivals.map(({ name, choices }) => ({ id: name, choices, isRival: true, code: encode(choices) })),
      ];
      const all = everybody.length;
      const todo = [...new Map(everybody.map(({ code, choices }) => [code, choices]))].filter(
        ([code]) => !games.has(code),
      );
      const show = () =>
        setState({
          played: everybody.flatMap(({ code, ...player }): Played[] => {
            const game = games.get(code);
            return game ? [{ ...player, game }] : [];
          }),
          all,
          slow: false,
        });
      show();
      for (let from = 0; from < todo.length; from += batch) {
        const some = todo.slice(from, from + batch);
        const task = { seed: it.seed, players: some.map(([, choices]) => choices) };
        const done = (await run("class", task, stop.signal, undefined, patient)) as ClassGame[];
        for (const [at, [code]] of some.entries()) games.set(code, done[at] as ClassGame);
        show();
      }
    };
    play().catch(() => {
      if (!stop.signal.aborted) setState((now) => ({ ...now, slow: true }));
    });
    return () => stop.abort();
  }, [who, it.seed, it.quarters]);
  return state;
}
