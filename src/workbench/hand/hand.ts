import type { ComponentType } from "preact";
import type { Values } from "../../link/scheme.ts";
import type { Outcome, Simulator } from "../define.ts";
import { loadStyle } from "../tools/load-style.ts";
import type { Words } from "../words.ts";

/** What a picture's own hand is given. */
export interface HandProps<O extends Outcome = Outcome> {
  readonly simulator: Simulator;
  readonly values: Values;
  readonly outcome: O;
  readonly words: Words;
  onChange(patch: Values): void;
}

/** A hand with its stylesheet, which no page carries before it. */
export async function withStyle<O extends Outcome>(
  Hand: ComponentType<HandProps<O>>,
): Promise<ComponentType<HandProps<O>>> {
  await loadStyle(new URL("../../styles/hand.css", import.meta.url));
  return Hand;
}
