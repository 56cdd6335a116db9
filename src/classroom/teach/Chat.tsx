import { useRef, useState } from "preact/hooks";
import { copyText } from "../../workbench/share/copy.ts";
import { fill } from "../fill.ts";
import { planIn } from "./slides.ts";
import { useTeachFile } from "./useTeachFile.ts";
import type { ChatWords, TeachPage } from "./words.ts";

interface Props {
  readonly file: TeachPage;
  readonly minutes: number;
  readonly languages: readonly { readonly name: string; readonly lang: string; readonly file: string }[];
}

/** A class that meets in a chat only: what to paste, step by step, in the language that the class reads. */
export function Chat({ file, minutes, languages }: Props) {
  const words = file.words.chat;
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState(languages[0]?.file ?? "");
  const other = useTeachFile(address);
  // Until the other language has come, what is there stays.
  const read = other.file ?? file;
  const lang = languages.find((each) => each.file === address)?.lang;
  const plan = planIn(read, minutes);
  return (
    <details class="run-chat" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.title}</summary>
      {isOpen && plan && (
        <>
          <p class="hint">{words.intro}</p>
          <p>
            <label>
              {words.language}{" "}
              <select value={address} onChange={({ currentTarget }) => setAddress(currentTarget.value)}>
                {languages.map((each) => (
                  <option key={each.file} value={each.file} lang={each.lang}>
                    {each.name}
                  </option>
                ))}
              </select>
            </label>
          </p>
          {other.isFailed && <p role="alert">{file.words.run.failed}</p>}
          <ol lang={lang}>
            {plan.steps.map(({ what, slides }) => {
              const messages = slides.flatMap((name) => read.slides[name]?.messages ?? []);
              return (
                <li key={what}>
                  {messages.length === 0 ? (
                    <p class="hint">{fill(words.skip, { what })}</p>
                  ) : (
                    <>
                      <p>
                        <b>{what}</b>
                      </p>
                      {messages.map((text) => (
                        <Message key={text} text={text} label={what} words={words} />
                      ))}
                    </>
                  )}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </details>
  );
}

function Message({
  text,
  label,
  words,
}: {
  readonly text: string;
  readonly label: string;
  readonly words: ChatWords;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    if (box.current) setSaid((await copyText(box.current)) ? words.copied : words.notCopied);
  };
  return (
    <div class="run-message">
      <textarea ref={box} rows={3} readOnly value={text} aria-label={label} data-message />
      <p class="run-tools">
        <button type="button" class="button" data-copy onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
