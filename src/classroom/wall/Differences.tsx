import { fill } from "../fill.ts";
import { differencesOf, type Ranked } from "../ranking.ts";
import type { ShopNames } from "./useShopNames.ts";
import type { WallWords } from "./words.ts";

interface Props {
  readonly ranked: readonly Ranked[];
  readonly names: ShopNames | undefined;
  readonly words: WallWords["shop"];
  share(value: number): string;
}

/** The square that a setting belongs to, where it is not called after it. */
const squareOf: Readonly<Record<string, string>> = {
  price: "priceStock",
  depth: "priceStock",
  info: "information",
  staff: "membership",
  vip: "membership",
};

export function Differences({ ranked, names, words, share }: Props) {
  const found = differencesOf(ranked);
  if (found.length === 0) return <p>{words.fewer}</p>;
  return (
    <ul data-differences>
      {found.map(({ setting, word, best, others }) => (
        <li key={setting}>
          {fill(words.difference, {
            square: names?.squares[squareOf[setting] ?? setting] ?? setting,
            word: names?.settings[setting]?.[word]?.name ?? word,
            best: share(best),
            others: share(others),
          })}
        </li>
      ))}
    </ul>
  );
}
