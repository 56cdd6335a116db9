import { copyText } from "../../workbench/share/copy.ts";
import type { JoinWords } from "./words.ts";

/** Pieces of the learner's page. It is small and drawn by hand: a phone in a hall has a bad line. */

type Child = Node | string | false | undefined;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return made;
}

/** What a person wrote: a text of its own direction, and marked as such. */
export const userText = (text: string): HTMLElement => element("bdi", { "data-user-text": "" }, text);

export function button(text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element("button", { type: "button", class: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/** The name of the class, and that somebody else wrote it. */
export const classLine = (name: string, words: JoinWords): HTMLElement =>
  element(
    "p",
    { class: "class-name" },
    `${words.class} `,
    userText(name),
    element("small", {}, words.author),
  );

/** The two lines, and the ways to the chat. */
export function linesBox(lines: string, words: JoinWords): HTMLElement {
  const box = element("textarea", { rows: "2", readonly: "", "data-lines": "", "data-user-text": "" });
  box.value = lines;
  box.setAttribute("aria-label", words.lines);
  const said = element("span", { role: "status" });
  const copy = button(
    words.copy,
    async () => {
      said.textContent = (await copyText(box)) ? words.copied : words.notCopied;
    },
    { class: "button primary", "data-copy": "" },
  );
  const tools = element("p", { class: "class-tools" }, copy);
  if ("share" in navigator)
    tools.append(button(words.share, () => void navigator.share({ text: lines }).catch(() => undefined)));
  tools.append(said);
  return element(
    "section",
    { class: "class-lines" },
    element("h2", { tabindex: "-1" }, words.lines),
    box,
    tools,
    element("p", { class: "hint" }, words.note),
  );
}
