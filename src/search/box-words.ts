import type { InterfaceWords } from "../schemas/interface.ts";

/** The words that the search shows; those of the questions come with the index. */
export function boxWords({ stop: _stop, asks: _asks, called: _called, ...shown }: InterfaceWords["search"]) {
  return shown;
}
