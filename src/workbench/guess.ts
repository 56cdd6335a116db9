import { useEffect } from "preact/hooks";
import type { Scenario, Snapshot } from "../state/scenario.ts";

/**
 * The answers to the question that a chapter asks before this simulator shows anything; none on other pages. A
 * simulator with a question of its own (`#guess-membership`) has nothing to do with the chapter's first.
 */
export function guessChoices(simulator: string): HTMLInputElement[] {
  const own = document.getElementById(`guess-${simulator}`) ?? document.getElementById("guess");
  return own ? [...own.querySelectorAll<HTMLInputElement>("input[type=radio]")] : [];
}

/**
 * Remembers the reader's guess with the state, so that it stands beside the result and travels in the link; also one
 * that was made before the simulator was there to hear of it. Somebody else's link keeps the guess it came with.
 */
export function useGuess(scenario: Scenario, { ready, guess, origin }: Snapshot, simulator: string): void {
  useEffect(() => {
    const answered = (event: Event) => {
      const choice = guessChoices(simulator).find((input) => input === event.target);
      if (choice) scenario.guess(Number(choice.value));
    };
    document.addEventListener("change", answered);
    return () => document.removeEventListener("change", answered);
  }, [scenario, simulator]);
  useEffect(() => {
    if (!ready || guess !== undefined || origin === "guest") return;
    const choice = guessChoices(simulator).find(({ checked }) => checked);
    if (choice) scenario.guess(Number(choice.value));
  }, [ready]);
}
