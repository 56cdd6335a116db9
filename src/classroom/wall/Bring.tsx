import { useRef } from "preact/hooks";
import type { WallWords } from "./words.ts";

/** Signs from which a browser's own way of pasting, which edits line by line, stands still for minutes. */
const longPaste = 50_000;

/** Where the chat goes in: pasted, typed or as a file. A million lines stay out of the page's own state. */
export function Bring({ words, onText }: { readonly words: WallWords; onText(text: string): void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      class="wall-bring"
      onSubmit={(event) => {
        event.preventDefault();
        onText(box.current?.value ?? "");
      }}
    >
      <p class="desk-field">
        <label for="wall-chat">{words.chat}</label>
        <textarea
          id="wall-chat"
          ref={box}
          rows={6}
          aria-describedby="wall-chat-hint"
          data-user-text
          spellcheck={false}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData("text/plain") ?? "";
            if (pasted.length > longPaste) {
              event.preventDefault();
              const { selectionStart, selectionEnd } = event.currentTarget;
              event.currentTarget.setRangeText(pasted, selectionStart, selectionEnd, "end");
            }
            setTimeout(() => onText(box.current?.value ?? ""), 0);
          }}
        />
        <small id="wall-chat-hint">{words.chatHint}</small>
      </p>
      <p class="class-tools">
        <button type="submit" class="button primary" data-read>
          {words.read}
        </button>
        <label class="button desk-file">
          {words.file}
          <input
            type="file"
            accept=".txt,.csv,.tsv,text/plain,text/csv"
            class="visually-hidden"
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onText(await textOf(file));
              currentTarget.value = "";
            }}
          />
        </label>
      </p>
      <details>
        <summary>{words.formatsTitle}</summary>
        <p class="hint">{words.formats}</p>
      </details>
    </form>
  );
}

/** A file as text: UTF-8, or UTF-16 where a mark at its beginning says so. */
async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const name =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(name).decode(bytes);
}
