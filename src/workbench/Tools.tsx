import { useState } from "preact/hooks";
import type { Snapshot } from "../state/scenario.ts";
import type { Simulator } from "./define.ts";
import type { WorkbenchWords } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly now: Snapshot;
  readonly words: WorkbenchWords;
  onPin(): void;
  onUnpin(): void;
  onKeep(): void;
  onReset(): void;
}

/** One quiet line. Sharing brings a dialog and a QR code, so its code comes when it is first wanted. */
export function Tools({ simulator, now, words, onPin, onUnpin, onKeep, onReset }: Props) {
  const [kept, setKept] = useState(false);
  const share = async (opener: HTMLElement) => {
    const { openShare } = await import("./share.ts");
    openShare({ scheme: simulator.scheme, now, words: words.dialog, opener });
  };
  return (
    <div class="bench-tools">
      {now.pinned ? (
        <button type="button" data-tool="unpin" onClick={onUnpin}>
          {words.unpin}
        </button>
      ) : (
        <button type="button" data-tool="pin" onClick={onPin}>
          {words.pin}
        </button>
      )}
      <button type="button" data-tool="share" onClick={(event) => void share(event.currentTarget)}>
        {words.share}
      </button>
      <button
        type="button"
        data-tool="keep"
        onClick={() => {
          onKeep();
          setKept(true);
        }}
      >
        {words.keep}
      </button>
      <button type="button" data-tool="reset" data-destructive onClick={onReset}>
        {words.reset}
      </button>
      <span role="status">{kept ? words.kept : ""}</span>
    </div>
  );
}
