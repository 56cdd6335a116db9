import { useEffect, useState } from "preact/hooks";
import type { Choices } from "../../models/shop/choices.ts";
import type { ClassGame } from "../../models/shop/class.ts";
import type { PolicyName } from "../../models/shop/policies.ts";
import { run } from "../../runner/run.ts";
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

export const idOf = ({ device, name }: Person): string => `${device} ${name}`;
/** Players in one run of the worker: a second of an old phone. */
const batch = 10;

/** Everybody's game on the other dice, in the worker, batch after batch; first the named rivals. */
export function useClassRun(it: ShopClass, people: readonly Person[]): ClassRun {
  const [state, setState] = useState<ClassRun>({ played: [], all: 0, slow: false });
  const who = people.map(idOf).join("\n");
  useEffect(() => {
    const stop = new AbortController();
    const play = async () => {
      const rivals = (await run("rivals", { seed: it.seed, quarters: it.quarters }, stop.signal)) as {
        name: PolicyName;
        choices: Choices;
      }[];
      const players = people.flatMap((person) =>
        person.shop ? [{ id: idOf(person), choices: person.shop.choices, isRival: false }] : [],
      );
      const todo = [...players, ...rivals.map(({ name, choices }) => ({ id: name, choices, isRival: true }))];
      const played: Played[] = [];
      setState({ played, all: todo.length, slow: false });
      for (let from = 0; from < todo.length; from += batch) {
        const some = todo.slice(from, from + batch);
        const task = { seed: it.seed, players: some.map(({ choices }) => choices) };
        const games = (await run("class", task, stop.signal)) as ClassGame[];
        played.push(...some.map((player, at) => ({ ...player, game: games[at] as ClassGame })));
        setState({ played: [...played], all: todo.length, slow: false });
      }
    };
    play().catch(() => {
      if (!stop.signal.aborted) setState((now) => ({ ...now, slow: true }));
    });
    return () => stop.abort();
  }, [who, it.seed, it.quarters]);
  return state;
}
