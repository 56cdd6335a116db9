import { encode as encodeQr } from "uqr";
import type { Scheme } from "../link/scheme.ts";
import { encode } from "../link/text.ts";
import { shareAddress } from "../state/address.ts";
import type { Snapshot } from "../state/scenario.ts";
import type { ShareWords } from "./words.ts";

interface Options {
  readonly scheme: Scheme;
  readonly now: Snapshot;
  readonly words: ShareWords;
  readonly opener: HTMLElement;
}

/** The dialog that hands a state on: as a link, a QR code, or through the device's own share sheet. */
export function openShare({ scheme, now, words, opener }: Options): void {
  const states = new Map([
    [scheme.name, encode(scheme, now.values)],
    [`${scheme.name}.pin`, now.pinned ? encode(scheme, now.pinned) || `${scheme.version}` : ""],
  ]);
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
    box.value = shareAddress(states, privately.checked);
    code.replaceChildren(drawQr(box.value, words.qr));
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

const svg = "http://www.w3.org/2000/svg";

/** Black on white with a quiet zone of four modules in both themes: what scanners expect. */
function drawQr(text: string, label: string): SVGSVGElement {
  const { data, size } = encodeQr(text, { border: 4, ecc: "M" });
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  picture.setAttribute("shape-rendering", "crispEdges");
  const ground = document.createElementNS(svg, "rect");
  ground.setAttribute("width", String(size));
  ground.setAttribute("height", String(size));
  ground.setAttribute("fill", "#fff");
  const modules = document.createElementNS(svg, "path");
  const runs = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  modules.setAttribute("d", runs.join(""));
  modules.setAttribute("fill", "#000");
  picture.append(ground, modules);
  return picture;
}
