import { useState } from "preact/hooks";
import { classPart } from "../state/address.ts";
import { mostPins } from "../state/parts.ts";
import type { Scenario, Snapshot } from "../state/scenario.ts";
import type { Stored } from "../state/storage.ts";
import type { Rules } from "./define.ts";
import type { Words } from "./words.ts";

export type DrawerName = "drivers" | "take" | "shop";

interface Props {
  readonly scenario: Scenario;
  readonly now: Snapshot;
  readonly words: Words;
  /** In a class: then the tools that would take its numbers elsewhere, or show hidden ones, are not here. */
  readonly rules?: Rules | undefined;
  readonly open: DrawerName | undefined;
  onOpen(drawer: DrawerName | undefined): void;
  onKeep(): Promise<Stored>;
  /** Where the simulator has inputs that a table of fees knows. */
  onFees?: ((opener: HTMLElement) => Promise<void>) | undefined;
  /** What to tell a partner, once it is shared. */
  decision(): Promise<string>;
}

const drawers = ["drivers", "take", "shop"] as const;
/** What moves most is told of every input, also of a hidden one; what is taken along and one's own numbers, of all. */
const shownDrawers = (rules: Rules | undefined): readonly DrawerName[] => {
  if (!rules) return drawers;
  return rules.hidden.size > 0 ? [] : ["drivers"];
};

/** One quiet line, on a phone three and a way to the rest. What it opens comes, with its words, when it is first wanted. */
export function Tools({ scenario, now, words, rules, open, onOpen, onKeep, onFees, decision }: Props) {
  const { workbench } = words;
  const { tools } = workbench;
  const [said, setSaid] = useState("");
  // A phone has three of them in sight.
  const [more, setMore] = useState(false);
  const share = async (opener: HTMLElement) => {
    try {
      const [{ openShare }, { loadWords }] = await Promise.all([
        import("./share/share.tsx"),
        import("./tools/words.ts"),
      ]);
      const [texts, parts, sentence] = await Promise.all([
        loadWords(words.drawers),
        scenario.parts(),
        decision(),
      ]);
      const linked = rules ? new Map(parts).set(classPart, rules.packed) : parts;
      openShare({ scenario, parts: linked, words: texts.share, opener, sentence });
    } catch {
      setSaid(workbench.unloaded);
    }
  };
  const button = (name: string, label: string, onClick: () => void, more = {}) => (
    <button type="button" data-tool={name} onClick={onClick} {...more}>
      {label}
    </button>
  );
  return (
    <div class="bench-tools" role="group" aria-label={tools.label} data-more={more}>
      <button type="button" data-tool="share" onClick={(event) => void share(event.currentTarget)}>
        {workbench.share}
      </button>
      {button("pin", workbench.pin, () => scenario.pin(), { "aria-disabled": now.pins.length >= mostPins })}
      {button("more", workbench.moreTools, () => setMore(!more), { "aria-expanded": more })}
      {shownDrawers(rules).map((name) =>
        button(name, tools[name], () => onOpen(open === name ? undefined : name), {
          "aria-expanded": open === name,
        }),
      )}
      {onFees && (
        <button
          type="button"
          data-tool="fees"
          onClick={({ currentTarget }) => onFees(currentTarget).catch(() => setSaid(workbench.unloaded))}
        >
          {tools.fees}
        </button>
      )}
      {!rules &&
        button("keep", workbench.keep, async () => {
          const kept = await onKeep();
          setSaid(kept === "stored" ? workbench.kept : workbench.unkept[kept]);
        })}
      {button("undo", tools.undo, () => scenario.undo(), { "aria-disabled": now.steps.back === 0 })}
      {button("redo", tools.redo, () => scenario.redo(), { "aria-disabled": now.steps.forth === 0 })}
      {button("reset", workbench.reset, () => scenario.reset(), { "data-destructive": "" })}
      <button
        type="button"
        data-tool="keys"
        class="icon"
        aria-label={tools.keys}
        title={tools.keys}
        onClick={(event) => void openKeys(words, event.currentTarget)}
      >
        ?
      </button>
      <span role="status">{said}</span>
    </div>
  );
}

export async function openKeys(words: Words, opener: HTMLElement | null): Promise<void> {
  const [{ openHelp }, { loadWords }] = await Promise.all([
    import("./tools/help.tsx"),
    import("./tools/words.ts"),
  ]);
  openHelp(await loadWords(words.drawers), opener);
}
