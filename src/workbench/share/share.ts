import type { Scheme } from "../../link/scheme.ts";
import { shareAddress } from "../../state/address.ts";
import { partNames } from "../../state/parts.ts";
import { rememberLink } from "../../state/typed.ts";
import type { DrawerWords } from "../tools/words.ts";
import { drawQr } from "./qr.ts";

interface Options {
  readonly scheme: Scheme;
  readonly parts: ReadonlyMap<string, string>;
  readonly words: DrawerWords["share"];
  readonly opener: HTMLElement;
}

/** The dialog of a simulator: what a person wrote travels in the fragment only. */
export function openShare({ scheme, parts, ...rest }: Options): void {
  const { packed: hidden } = partNames(scheme);
  const addressOf = (privately: boolean) =>
    shareAddress(parts, privately, undefined, (part) => hidden.includes(part));
  openShareOf({ addressOf, ...rest });
}

interface ShareOptions extends Pick<Options, "words" | "opener"> {
  /** The address that carries the state, in the fragment alone if `privately`. */
  addressOf(privately: boolean): string;
}

/** The dialog that hands a state on: as a link, a QR code, or through the device's own share sheet. */
export function openShareOf({ addressOf, words, opener }: ShareOptions): void {
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

  const refresh = () => {
    box.value = addressOf(privately.checked);
    code.replaceChildren(...drawQr(box.value, words.qr));
    said.textContent = "";
  };
  privately.addEventListener("change", refresh);
  box.addEventListener("focus", () => box.select());

  const copy = button(words.copy, async () => {
    try {
      await navigator.clipboard.writeText(box.value);
    } catch {
      // No permission, or not a secure address: select the text and let the browser copy it.
      box.select();
      document.execCommand("copy");
    }
    said.textContent = words.copied;
  });
  copy.className = "primary";
  const label = element("label");
  label.append(privately, ` ${words.privately}`);
  const note = element("p", "share-note");
  note.textContent = words.privatelyNote;
  const actions = element("div", "share-actions");
  actions.append(copy);
  if ("share" in navigator) {
    actions.append(button(words.send, () => void navigator.share({ url: box.value }).catch(() => undefined)));
  }
  actions.append(button(words.close, () => dialog.close()));

  const title = element("h2");
  title.textContent = words.title;
  dialog.append(title, box, code, label, note, actions, said);
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  refresh();
  rememberLink(scheme.name, parts);
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
