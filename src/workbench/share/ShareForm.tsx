import { useRef, useState } from "preact/hooks";
import { QrCode } from "../../ui/QrCode.tsx";
import { longestQr } from "../../ui/qr.ts";
import type { DrawerWords } from "../tools/words.ts";
import { copyText } from "./copy.ts";

/** A file in place of a link that is too long, or does not hold everything. */
export interface ShareFile {
  readonly isNeeded: boolean;
  readonly isUncompressed: boolean;
  save(): Promise<boolean>;
}

interface Props {
  readonly words: DrawerWords["share"];
  /** The address that carries the state, in the fragment alone if `privately`. */
  addressOf(privately: boolean): string;
  readonly file?: ShareFile;
  /** What the numbers come to, for a partner to read beside the link. */
  readonly sentence?: string;
  onClose(): void;
}

/** The link, its QR code, and the ways to hand it on. */
export function ShareForm({ words, addressOf, file, sentence = "", onClose }: Props) {
  const [privately, setPrivately] = useState(false);
  const [said, setSaid] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const address = addressOf(privately);
  const hasQr = address.length <= longestQr;
  const notes = [
    ...(file?.isNeeded ? [words.beyond] : []),
    ...(hasQr ? [] : [words.noQr.replace("{n}", String(address.length))]),
    ...(file?.isUncompressed ? [words.uncompressed] : []),
  ];
  return (
    <>
      <h2>{words.title}</h2>
      {sentence !== "" && <Sentence {...{ words, sentence, address }} onSaid={setSaid} />}
      <input
        ref={box}
        type="text"
        readOnly
        aria-label={words.link}
        data-user-text=""
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="share-code">{hasQr && <QrCode text={address} label={words.qr} />}</div>
      <p class="share-note" role="status" hidden={notes.length === 0}>
        {notes.join(" ")}
      </p>
      <label>
        <input
          type="checkbox"
          checked={privately}
          onChange={(event) => {
            setPrivately(event.currentTarget.checked);
            setSaid("");
          }}
        />
        {` ${words.privately}`}
      </label>
      <p class="share-note">{words.privatelyNote}</p>
      <div class="share-actions">
        <button
          type="button"
          class="primary"
          // What has the focus is in sight: where a sentence comes first, that is its button.
          autofocus={sentence === ""}
          onClick={async () => {
            if (box.current) setSaid((await copyText(box.current)) ? words.copied : words.notCopied);
          }}
        >
          {words.copy}
        </button>
        {file && (
          <button
            type="button"
            hidden={hasQr && !file.isNeeded}
            onClick={async () => setSaid((await file.save()) ? words.fileSaved : words.unsaved)}
          >
            {words.file}
          </button>
        )}
        {"share" in navigator && (
          <button type="button" onClick={() => void navigator.share({ url: address }).catch(() => undefined)}>
            {words.send}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <p class="share-said" role="status">
        {said}
      </p>
    </>
  );
}

interface SentenceProps {
  readonly words: DrawerWords["share"];
  readonly sentence: string;
  readonly address: string;
  onSaid(text: string): void;
}

/** The sentence, which may be changed, and the button that takes it along with the link. */
function Sentence({ words, sentence, address, onSaid }: SentenceProps) {
  const [text, setText] = useState(sentence);
  const whole = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <p class="share-note">{words.sentence}</p>
      <textarea
        class="share-sentence"
        rows={4}
        aria-label={words.sentence}
        data-user-text=""
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {/* What is copied has to stand in a box where the clipboard is closed to us. */}
      <textarea
        ref={whole}
        class="share-whole"
        readOnly
        tabIndex={-1}
        aria-hidden="true"
        value={`${text.trim()}\n${address}`}
      />
      <button
        type="button"
        data-share="both"
        autofocus
        onClick={async () => {
          if (whole.current) onSaid((await copyText(whole.current)) ? words.copied : words.notCopied);
        }}
      >
        {words.copyBoth}
      </button>
    </>
  );
}
