import { useEffect, useState } from "preact/hooks";
import type { Quantity } from "../../ui/format.ts";
import { phrase } from "../../ui/phrase.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { FoundersOutcome } from "./founders.ts";

type Loaded = typeof import("./Reveal.tsx");

/** The bet; what came of it is fetched and told once it has been made. */
export function Wager(props: PictureProps<FoundersOutcome>) {
  const { outcome, words, formats, onChange } = props;
  const { chart } = words;
  const { bet } = outcome;
  const told = bet !== "open";
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (told && !loaded) import("./Reveal.tsx").then(setLoaded);
  }, [told, loaded]);
  const top = outcome.quantities["top"] as Quantity;
  return (
    <div class="wager">
      <p>
        {phrase(chart["bet"] ?? "", { top }, formats)}
        {!told && <span class="field-reason"> {chart["betReason"]}</span>}
      </p>
      <div class="chips">
        {(["market", "skill", "both", "luck"] as const).map((option) => (
          <button
            key={option}
            type="button"
            data-bet={option}
            aria-pressed={bet === option}
            onClick={() => onChange?.({ bet: option })}
          >
            {chart[`bet_${option}`]}
          </button>
        ))}
      </div>
      <div aria-live="polite">{told && loaded && <loaded.Reveal {...props} />}</div>
    </div>
  );
}
