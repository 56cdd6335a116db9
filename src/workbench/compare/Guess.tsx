import { useEffect, useState } from "preact/hooks";
import type { Snapshot } from "../../state/scenario.ts";
import type { DeferredProps } from "../Deferred.tsx";
import { guessChoices } from "../guess.ts";

/** What the reader guessed before seeing the result, in the words of the chapter. */
export function Guess({
  now,
  simulator,
  words,
}: DeferredProps & { readonly now: Snapshot; readonly simulator: string }) {
  const [label, setLabel] = useState("");
  useEffect(() => {
    const choices = guessChoices(simulator);
    const choice = choices.find(({ value }) => Number(value) === now.guess);
    // Somebody else's guess must not answer for this reader.
    if (choice && now.origin === "own" && !choices.some(({ checked }) => checked)) choice.checked = true;
    setLabel(choice?.labels?.[0]?.textContent?.trim() ?? "");
  }, [now.guess, now.origin, simulator]);
  if (label === "") return null;
  return (
    <p class="bench-guess" data-guess={now.guess}>
      {words.workbench.guessed}
      <b>{label}</b>
    </p>
  );
}
