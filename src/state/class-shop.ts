import { type Classes, keptClasses } from "./classes.ts";

/** A market that a class plays, as its definition names it: the text that `src/classroom/definition.ts` writes. */
interface Market {
  readonly seed: number;
  /** Digits of the open squares; "" for all. */
  readonly squares: string;
}

interface ClassMarket extends Market {
  readonly quarters: number;
}

function marketOf(text: string): ClassMarket | undefined {
  try {
    const [version, kind, , seed, quarters, squares]: readonly unknown[] = JSON.parse(text);
    if (version !== 1 || kind !== "shop" || typeof seed !== "number" || typeof squares !== "string")
      return undefined;
    if (typeof quarters !== "number") return undefined;
    return { seed, squares, quarters };
  } catch {
    return undefined;
  }
}

/** How many quarters, 1 to 8, the class of an address plays in the market of this game; nothing where it has another. */
export function quartersOf({ seed, squares }: Market, linked: string): number | undefined {
  const market = marketOf(linked);
  return market?.seed === seed && market.squares === squares ? market.quarters : undefined;
}

/**
 * Whether a game waits for the reveal of its class: other time lines, a decision changed, another market. A class that
 * this device has joined says so by its market; of a game whose class is not known here, its closed squares do.
 * @param linked the definition of the class that the address names
 */
export function waitsForReveal(
  { seed, squares }: Market,
  linked: string | undefined,
  { joined }: Pick<Classes, "joined"> = keptClasses(),
): boolean {
  const isThis = (text: string) => {
    const market = marketOf(text);
    return market?.seed === seed && market.squares === squares;
  };
  const known = Object.entries(joined).filter(([text]) => isThis(text));
  const open = (text: string) => joined[text]?.revealed === true;
  if (linked !== undefined && isThis(linked)) return !open(linked);
  return known.length > 0 ? known.every(([text]) => !open(text)) : /\d/.test(squares);
}
