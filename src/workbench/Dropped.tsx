import type { Snapshot } from "../state/scenario.ts";
import type { WorkbenchWords } from "./words.ts";

/** What of a link could not be used. */
export function Dropped({ now, words }: { readonly now: Snapshot; readonly words: WorkbenchWords }) {
  const dropped = now.dropped.map(({ key }) => key).join(" ");
  if (dropped === "") return null;
  const [before, after] = words.dropped.split("{keys}");
  return (
    <p class="bench-notice" role="status">
      {before}
      <bdi data-user-text>{dropped.slice(0, 80)}</bdi>
      {after}
    </p>
  );
}
