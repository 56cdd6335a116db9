import { useEffect, useState } from "preact/hooks";
import {
  type DeskInput,
  type DeskSimulator,
  draftOfStart,
  emptySimulator,
  type Rule,
  type SimulatorDraft,
  startInLink,
} from "./simulators.ts";
import type { DeskWords } from "./words.ts";

interface Props {
  readonly draft: SimulatorDraft;
  /** What the simulators have; nothing until it has been fetched. */
  readonly all: readonly DeskSimulator[] | undefined;
  readonly words: DeskWords;
  change(draft: SimulatorDraft): void;
}

/** The simulators, once they are wanted. */
export function useSimulators(address: string, isWanted: boolean) {
  const [all, setAll] = useState<readonly DeskSimulator[]>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isWanted || all) return;
    setFailed(false);
    fetch(address)
      .then(async (response) => {
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        setAll((await response.json()) as DeskSimulator[]);
      })
      .catch(() => setFailed(true));
  }, [isWanted, attempt]);
  return { all, failed, retry: () => setAttempt(attempt + 1) };
}

/** A simulator to explore: where it begins, and what of it is free, locked or hidden. */
export function Explored({ draft, all, words, change }: Props) {
  const [link, setLink] = useState("");
  const [said, setSaid] = useState("");
  const chosen = all?.find(({ slug }) => slug === draft.simulator) ?? all?.[0];
  if (!all || !chosen) return null;
  const { explore } = words;
  const view = chosen.views.find(({ id }) => id === draft.typed["view"]) ?? chosen.views[0];
  const here = chosen.inputs.filter(({ key }) => view?.keys.includes(key));
  const others = chosen.inputs.filter(({ key }) => !view?.keys.includes(key));
  const begin = (slug: string, start: string): boolean => {
    const simulator = all.find((other) => other.slug === slug);
    const read = simulator && draftOfStart(start, simulator);
    if (read) change({ ...emptySimulator(slug), ...read, rules: slug === chosen.slug ? draft.rules : {} });
    return read !== undefined;
  };
  const paste = (text: string) => {
    setLink(text);
    const found = startInLink(text, all);
    const isRead = found !== undefined && begin(found.simulator.slug, found.start);
    setSaid(text.trim() === "" ? "" : isRead ? explore.linkRead : explore.linkUnread);
  };
  const put = (key: string, text: string) => change({ ...draft, typed: { ...draft.typed, [key]: text } });
  const rule = (key: string, value: Rule | "free") => {
    const { [key]: _, ...rest } = draft.rules;
    change({ ...draft, rules: value === "free" ? rest : { ...rest, [key]: value } });
  };
  const rows = (inputs: readonly DeskInput[]) => (
    <div class="desk-inputs">
      {inputs.map((input) => (
        <Input key={input.key} {...{ input, draft, words, put, rule }} />
      ))}
    </div>
  );
  return (
    <>
      <p class="desk-field">
        <label for="class-simulator">{explore.simulator}</label>
        <select
          id="class-simulator"
          value={chosen.slug}
          onChange={({ currentTarget }) => change(emptySimulator(currentTarget.value))}
        >
          {all.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <p class="desk-field">
        <label for="class-preset">{explore.preset}</label>
        <select
          id="class-preset"
          value=""
          onChange={({ currentTarget }) => {
            const text = chosen.presets.find(({ id }) => id === currentTarget.value)?.text;
            if (text !== undefined) begin(chosen.slug, text === "" ? "" : `${chosen.slug}=${text}`);
          }}
        >
          <option value="">{explore.presetChoose}</option>
          {chosen.presets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <p class="desk-field">
        <label for="class-start">{explore.link}</label>
        <input
          id="class-start"
          type="text"
          autocomplete="off"
          value={link}
          data-user-text
          aria-describedby="class-start-hint"
          onInput={({ currentTarget }) => paste(currentTarget.value)}
        />
        <small id="class-start-hint">{explore.linkHint}</small>
        <small role="status">{said}</small>
      </p>
      {chosen.views.length > 1 && view && (
        <p class="desk-field">
          <label for="class-view">{explore.view}</label>
          <select
            id="class-view"
            value={view.id}
            onChange={({ currentTarget }) => put("view", currentTarget.value)}
          >
            {chosen.views.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
          <label class="desk-only">
            <input
              type="checkbox"
              checked={draft.rules["view"] === "locked"}
              onChange={({ currentTarget }) => rule("view", currentTarget.checked ? "locked" : "free")}
            />
            {explore.onlyView}
          </label>
        </p>
      )}
      <fieldset class="desk-squares desk-rules">
        <legend>{explore.inputs}</legend>
        <small>{explore.inputsHint}</small>
        {rows(here)}
      </fieldset>
      {others.length > 0 && draft.rules["view"] !== "locked" && (
        <details class="desk-others">
          <summary>{explore.others}</summary>
          {rows(others)}
        </details>
      )}
      <p class="hint">{explore.limits}</p>
    </>
  );
}

interface InputProps {
  readonly input: DeskInput;
  readonly draft: SimulatorDraft;
  readonly words: DeskWords;
  put(key: string, text: string): void;
  rule(key: string, value: Rule | "free"): void;
}

/** One input: the value that it begins with, and whether the class may move and see it. */
function Input({ input, draft, words: { explore }, put, rule }: InputProps) {
  const { key, label } = input;
  const id = `class-input-${key}`;
  const typed = draft.typed[key];
  return (
    <div class="desk-input" data-input={key}>
      <label for={`${id}-rule`}>{label}</label>
      {input.kind === "number" && (
        <input
          type="text"
          // A box of a number that may be negative has the whole keyboard.
          {...(input.min < 0 ? {} : { inputMode: "decimal" as const })}
          autocomplete="off"
          maxLength={40}
          aria-label={explore.begins.replace("{label}", label)}
          value={typed ?? input.usual}
          onInput={({ currentTarget }) => put(key, currentTarget.value)}
        />
      )}
      {input.kind === "choice" && (
        <select
          aria-label={explore.begins.replace("{label}", label)}
          value={typed ?? input.usual}
          onChange={({ currentTarget }) => put(key, currentTarget.value)}
        >
          {input.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {input.kind === "table" && (
        <span>{draft.tables[key] === undefined ? explore.usual : explore.fromLink}</span>
      )}
      <select
        id={`${id}-rule`}
        data-rule
        value={draft.rules[key] ?? "free"}
        onChange={({ currentTarget }) => rule(key, currentTarget.value as Rule | "free")}
      >
        {(["free", "locked", "hidden"] as const).map((value) => (
          <option key={value} value={value}>
            {explore.rules[value]}
          </option>
        ))}
      </select>
      {input.kind === "number" && <small>{input.range}</small>}
    </div>
  );
}
