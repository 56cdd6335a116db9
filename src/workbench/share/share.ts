import { canCompress } from "../../link/pack.ts";
import { shareAddress } from "../../state/address.ts";
import { partNames } from "../../state/parts.ts";
import type { Scenario } from "../../state/scenario.ts";
import { rememberLink } from "../../state/typed.ts";
import type { DrawerWords } from "../tools/words.ts";
import { copyText } from "./copy.ts";
import { drawQr } from "./qr.ts";
import { saveStateFile } from "./state-file.ts";

interface Options {
  readonly scenario: Scenario;
  readonly parts: ReadonlyMap<string, string>;
  readonly words: DrawerWords["share"];
  readonly opener: HTMLElement;
}

/** The dialog of a simulator: what a person wrote travels in the fragment only. */
export function openShare({ scenario, parts, ...rest }: Options): void {
  const { packed: hidden } = partNames(scenario.scheme);
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

interface ShareOptions extends Pick<Options, "words" | "opener"> {
  /** The address that carries the state, in the fragment alone if `privately`. */
  addressOf(privately: boolean): string;
  /** A file in place of a link that is too long, or does not hold everything. */
  readonly file?: {
    readonly isNeeded: boolean;
    readonly isUncompressed: boolean;
    save(): Promise<boolean>;
  };
}

/** The dialog that hands a state on: as a link, a QR code, or through the device's own share sheet. */
export function openShareOf({ addressOf, words, opener, file }: ShareOptions): void {
  const dialog = element("dialog", "share");
  dialog.setAttribute("aria-label", words.title);

  const box = element("input");
  box.type = "text";
  box.readOnly = true;
  box.setAttribute("aria-label", words.link);
  box.dataset.userText = "";
  const code = element("div", "share-code");
  const privately = element("input");
  privately.type = "checkbox";
  const said = element("p", "share-said");
  said.setAttribute("role", "status");

  const about = element("p", "share-note");
  about.setAttribute("role", "status");
  const save = button(words.file, async () => {
    said.textContent = (await file?.save()) ? words.fileSaved : words.unsaved;
  });
  const refresh = () => {
    box.value = addressOf(privately.checked);
    const picture = drawQr(box.value, words.qr);
    code.replaceChildren(...picture);
    const notes = [
      ...(file?.isNeeded ? [words.beyond] : []),
      ...(picture.length === 0 ? [words.noQr.replace("{n}", String(box.value.length))] : []),
      ...(file?.isUncompressed ? [words.uncompressed] : []),
    ];
    about.textContent = notes.join(" ");
    about.hidden = notes.length === 0;
    save.hidden = !file || (picture.length > 0 && !file.isNeeded);
    said.textContent = "";
  };
  privately.addEventListener("change", refresh);
  box.addEventListener("focus", () => box.select());

  const copy = button(words.copy, async () => {
    said.textContent = (await copyText(box)) ? words.copied : words.notCopied;
  });
  copy.className = "primary";
  const label = element("label");
  label.append(privately, ` ${words.privately}`);
  const note = element("p", "share-note");
  note.textContent = words.privatelyNote;
  const actions = element("div", "share-actions");
  actions.append(copy, save);
  if ("share" in navigator) {
    actions.append(button(words.send, () => void navigator.share({ url: box.value }).catch(() => undefined)));
  }
  actions.append(button(words.close, () => dialog.close()));

  const title = element("h2");
  title.textContent = words.title;
  dialog.append(title, box, code, about, label, note, actions, said);
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  refresh();
  dialog.showModal();
  copy.focus();
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", onClick);
  return made;
}
