import type { Origin } from "../state/scenario.ts";
import type { WorkbenchWords } from "./words.ts";

interface Props {
  /** Whose numbers these are: somebody else's, or those of the last visit; the visitor's own need no word. */
  readonly told: "guest" | "typed" | undefined;
  /** What the chosen preset is about. */
  readonly preset: string | undefined;
  readonly words: WorkbenchWords;
  onAdopt(): void;
  onSource(): void;
  onClose(): void;
}

/** One quiet line under the presets: whose numbers these are, with one way on, or what the preset is about. */
export function Note({ told, preset, words, onAdopt, onSource, onClose }: Props) {
  if (!told) return <p class="bench-note">{preset ?? "\u00a0"}</p>;
  return (
    <div class="bench-note told" role="status" data-banner={told}>
      <span>{words[told]}</span>
      <button type="button" class="quiet" onClick={told === "guest" ? onAdopt : onSource}>
        {told === "guest" ? words.adopt : words.source}
      </button>
      <button type="button" class="icon" aria-label={words.close} title={words.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}

/** Whose numbers a bench shows, as its note tells it. */
export function toldOf(origin: Origin): Props["told"] {
  if (origin === "guest") return "guest";
  return origin === "typed" ? "typed" : undefined;
}
