import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { classInAddress, reloadForClass } from "../state/address.ts";
import { scenario } from "../state/scenario.ts";
import { typedParts } from "../state/typed.ts";
import type { Rules, Simulator } from "./define.ts";
import { savedParts } from "./saved-parts.ts";

/** `unread`: a class that is damaged, newer, or of another simulator; `failed`: its code did not come. */
type State = Rules | "unread" | "failed" | undefined;

/**
 * The simulator as the class of the address has it. Its code comes with such a link; until it is there the address is not
 * read, so that nothing shows what the class hides. `prepare` gives nothing where there is no class.
 */
export function useRules(given: Simulator, bench: RefObject<HTMLElement>) {
  const [state, setState] = useState<State>();
  const [attempt, setAttempt] = useState(0);
  const isOwnPage = () => Boolean(bench.current?.closest("[data-remembers]"));
  // In a text the numbers are those of the text; on its own page a simulator begins where its visitor stopped.
  const typed = () => (isOwnPage() ? typedParts(savedParts(given.scheme)) : new Map<string, string>());
  const prepare = () => {
    const text = isOwnPage() ? classInAddress() : undefined;
    if (text === undefined) return undefined;
    return import("./rules/open-rules.ts")
      .then(({ openRules }) => openRules(text, given, scenario(given.scheme)))
      .then(
        (rules) => setState(rules ?? "unread"),
        (error: unknown) => {
          setState("failed");
          throw error;
        },
      );
  };
  // Another class is another bench: whatever this one holds is not its beginning.
  useEffect(() => reloadForClass(isOwnPage), []);
  const retry = () => {
    setState(undefined);
    setAttempt(attempt + 1);
  };
  const rules = typeof state === "object" ? state : undefined;
  return {
    simulator: rules?.simulator ?? given,
    rules,
    isUnread: state === "unread",
    typed,
    prepare,
    attempt,
    retry: state === "failed" ? retry : undefined,
  };
}
