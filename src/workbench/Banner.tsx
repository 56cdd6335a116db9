import type { Snapshot } from "../state/scenario.ts";
import type { WorkbenchWords } from "./words.ts";

interface Props {
  readonly now: Snapshot;
  readonly words: WorkbenchWords;
  onAdopt(): void;
  onReset(): void;
}

/** Whose numbers these are, when they came with a link, and what of the link could not be used. */
export function Banner({ now, words, onAdopt, onReset }: Props) {
  const dropped = now.dropped.map(({ key }) => key).join(" ");
  return (
    <>
      {now.origin === "guest" && (
        <div class="bench-banner" role="status" data-banner="guest">
          <span>{words.guest}</span>
          <button type="button" onClick={onAdopt}>
            {words.adopt}
          </button>
          <button type="button" onClick={onReset}>
            {words.reset}
          </button>
        </div>
      )}
      {dropped !== "" && (
        <p class="bench-notice" role="status">
          {words.dropped.split("{keys}")[0]}
          <bdi data-user-text>{dropped.slice(0, 80)}</bdi>
          {words.dropped.split("{keys}")[1]}
        </p>
      )}
    </>
  );
}
