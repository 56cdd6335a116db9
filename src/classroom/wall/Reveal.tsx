import { useRef, useState } from "preact/hooks";
import { addressHere } from "../../state/address.ts";
import { copyText } from "../../workbench/share/copy.ts";
import type { ShopClass } from "../definition.ts";
import { revealOf, revealPart } from "../reveal.ts";
import type { WallWords } from "./words.ts";

interface Props {
  readonly it: ShopClass;
  /** `class=1…` */
  readonly part: string;
  /** The learner's page. */
  readonly join: string;
  readonly words: WallWords["shop"]["reveal"];
}

/** The word that opens other time lines on the learners' devices: shown once the trainer wants it. */
export function Reveal({ it, part, join, words }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const word = revealOf(it);
  const copy = async () => {
    if (box.current) setSaid((await copyText(box.current)) ? words.copied : words.notCopied);
  };
  return (
    <section class="wall-reveal">
      <h2>{words.title}</h2>
      {isOpen ? (
        <>
          <p>{words.say}</p>
          <p class="wall-word" data-word={word}>
            {word}
          </p>
          <p class="class-tools">
            <input
              ref={box}
              type="text"
              readOnly
              aria-label={words.link}
              data-user-text
              value={`${addressHere(join)}#${part}&${revealPart}=${word}`}
            />
            <button type="button" class="button" onClick={() => void copy()}>
              {words.copy}
            </button>
            <span role="status">{said}</span>
          </p>
        </>
      ) : (
        <p class="class-tools">
          <button type="button" class="button primary" data-reveal onClick={() => setOpen(true)}>
            {words.show}
          </button>
        </p>
      )}
      <p class="hint">{words.note}</p>
    </section>
  );
}
