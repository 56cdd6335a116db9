import type { Words } from "./words.ts";

interface Props {
  readonly light: boolean | undefined;
  readonly words: Words;
  onToggle(): void;
}

/**
 * The head of a bench in a text. What its button brings stands below it, so that nothing moves under the finger.
 */
export function Cover({ light, words: { simulator, workbench }, onToggle }: Props) {
  return (
    <div class="bench-cover">
      <b>{simulator.title}</b>
      <button type="button" data-whole aria-expanded={!light} onClick={onToggle}>
        {light ? workbench.everything : workbench.one}
      </button>
    </div>
  );
}
