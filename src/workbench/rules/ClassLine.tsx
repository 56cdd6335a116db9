import { useEffect, useRef, useState } from "preact/hooks";
import { classPart, shareAddress } from "../../state/address.ts";
import { partNames } from "../../state/parts.ts";
import type { Scenario, Snapshot } from "../../state/scenario.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { Rules } from "../define.ts";
import { copyText } from "../share/copy.ts";

interface Props extends DeferredProps {
  readonly scenario: Scenario;
  readonly now: Snapshot;
  readonly rules: Rules;
}

/** Which class this is, and what it has fixed. */
export function ClassLine({ rules, texts: { classroom } }: DeferredProps & Pick<Props, "rules">) {
  const count = (line: string, { size }: ReadonlySet<string>) =>
    size > 0 && ` ${line.replace("{n}", String(size))}`;
  return (
    <p class="bench-class" data-class>
      {classroom.title} <bdi data-user-text>{rules.name}</bdi> <small>{classroom.author}</small>
      {count(classroom.locked, rules.locked)}
      {count(classroom.hidden, rules.hidden)}
    </p>
  );
}

/** The link that goes back into the chat of the class. */
export function ClassLink({ scenario, now, rules, texts }: Props) {
  const { classroom } = texts;
  const box = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const write = async () => {
    const parts = new Map(await scenario.parts()).set(classPart, rules.packed);
    const inFragment = [...partNames(scenario.scheme).packed, classPart];
    const address = shareAddress(parts, false, undefined, (part) => inFragment.includes(part));
    if (box.current) box.current.value = address;
  };
  useEffect(() => {
    void write();
    setSaid("");
  }, [now.values, now.pins]);
  const copy = async () => {
    await write();
    if (box.current) setSaid((await copyText(box.current)) ? classroom.copied : classroom.notCopied);
  };
  return (
    <section class="bench-class" aria-label={classroom.link}>
      <p>{classroom.send}</p>
      <p class="bench-class-link">
        <input
          ref={box}
          type="text"
          readOnly
          aria-label={classroom.link}
          data-user-text
          data-class-state
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="button primary" data-copy-state onClick={() => void copy()}>
          {classroom.copy}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
