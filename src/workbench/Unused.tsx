import { classPart } from "../state/address.ts";
import { $storageFailed } from "../state/saved.ts";
import type { Snapshot } from "../state/scenario.ts";
import { useStore } from "../state/use.ts";
import type { Words } from "./words.ts";

interface Props {
  readonly now: Snapshot;
  readonly words: Words;
  /** Why what was to be kept is not; empty while there is nothing to say. */
  readonly unkept: string;
  onSaveFile(): void;
}

/** What of a link could not be used, what no link can hold, what could not be kept, and that nothing can be. */
export function Unused({ now, words: { workbench, simulator }, unkept, onSaveFile }: Props) {
  const storageFailed = useStore($storageFailed, false);
  // What is no input of this simulator is told as it was written.
  const nameOf = (key: string) => simulator.parameters[key]?.label ?? key;
  const dropped = [...new Set(now.dropped.map(({ key }) => nameOf(key)))].join(workbench.separator);
  const isUnread = now.dropped.some(({ reason }) => reason === "too-long");
  const [before, after] = workbench.dropped.split("{keys}");
  return (
    <>
      {dropped !== "" && (
        <p class="bench-notice" role="status" data-dropped>
          {isUnread ? (
            workbench.tooLong
          ) : (
            <>
              {before}
              <bdi data-user-text>{dropped.slice(0, 80)}</bdi>
              {after}
            </>
          )}
        </p>
      )}
      {now.extent !== "short" && (
        <p class="bench-notice" role="status" data-extent={now.extent}>
          {workbench.extent[now.extent]}{" "}
          <button type="button" onClick={onSaveFile}>
            {workbench.extent.save}
          </button>
        </p>
      )}
      {unkept !== "" && (
        <p class="bench-notice" role="status" data-unkept>
          {unkept}
        </p>
      )}
      {storageFailed && (
        <p class="bench-notice" role="status">
          {workbench.storageFailed}
        </p>
      )}
    </>
  );
}

interface NotLoadedProps {
  readonly words: Words;
  /** The class of the address could not be used: the simulator stands here as it does without one. */
  readonly isUnread: boolean;
  readonly onAgain: (() => void) | undefined;
}

/** What did not come, with the way to try again, and a class that could not be read. */
export function NotLoaded({ words: { workbench }, isUnread, onAgain }: NotLoadedProps) {
  if (isUnread)
    return (
      <p class="bench-notice" role="alert" data-dropped>
        {workbench.dropped.replace("{keys}", classPart)}
      </p>
    );
  if (!onAgain) return null;
  return (
    <p class="bench-notice" role="alert">
      {workbench.unloaded}{" "}
      <button type="button" onClick={onAgain}>
        {workbench.again}
      </button>
    </p>
  );
}
