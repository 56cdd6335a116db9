import { canCompress } from "../../link/pack.ts";
import { classPart, shareAddress } from "../../state/address.ts";
import { partNames } from "../../state/parts.ts";
import type { Scenario } from "../../state/scenario.ts";
import { rememberLink } from "../../state/typed.ts";
import { openDialog } from "../tools/dialog.tsx";
import type { DrawerWords } from "../tools/words.ts";
import { type ShareFile, ShareForm } from "./ShareForm.tsx";
import { saveStateFile } from "./state-file.ts";

interface Options {
  readonly scenario: Scenario;
  readonly parts: ReadonlyMap<string, string>;
  readonly words: DrawerWords["share"];
  readonly opener: HTMLElement;
  /** What the numbers come to, for a partner; "" where nothing is to be said. */
  readonly sentence?: string;
}

/** The dialog of a simulator: what a person wrote travels in the fragment only. */
export function openShare({ scenario, parts, ...rest }: Options): void {
  const hidden = [...partNames(scenario.scheme).packed, classPart];
  const addressOf = (privately: boolean) =>
    shareAddress(parts, privately, undefined, (part) => hidden.includes(part));
  const file = {
    isNeeded: scenario.$now.get().extent === "beyond",
    isUncompressed: !canCompress() && [...parts.keys()].some((part) => hidden.includes(part)),
    save: () => saveStateFile(scenario),
  };
  rememberLink(scenario.scheme.name, parts);
  openShareOf({ addressOf, file, ...rest });
}

interface ShareOptions extends Pick<Options, "words" | "opener" | "sentence"> {
  /** The address that carries the state, in the fragment alone if `privately`. */
  addressOf(privately: boolean): string;
  readonly file?: ShareFile;
}

/** The dialog that hands a state on: as a link, a QR code, or through the device's own share sheet. */
export function openShareOf({ words, opener, ...rest }: ShareOptions): void {
  openDialog({
    label: words.title,
    className: "share",
    opener,
    children: (close) => <ShareForm words={words} {...rest} onClose={close} />,
  });
}
