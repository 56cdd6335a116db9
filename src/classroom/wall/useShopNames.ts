import { useEffect, useState } from "preact/hooks";
import type { PlayFile } from "../../shop/words.ts";

/** What squares and words of the shop are called. */
export interface ShopNames {
  readonly settings: Readonly<Record<string, Readonly<Record<string, { readonly name: string }>>>>;
  readonly squares: Readonly<Record<string, string>>;
}

/** Fetched once a shop is on the wall; without them the words of the model stand in. */
export function useShopNames(files: string): ShopNames | undefined {
  const [names, setNames] = useState<ShopNames>();
  useEffect(() => {
    fetch(`${files}shop.json`)
      .then(async (response) => {
        const { play } = (await response.json()) as PlayFile;
        setNames({ settings: play.settings, squares: play.squares });
      })
      .catch(() => undefined);
  }, []);
  return names;
}
