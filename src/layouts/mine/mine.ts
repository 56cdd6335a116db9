import { storedNumbers } from "../../state/my-numbers.ts";
import {
  clearUserData,
  countUserData,
  exportUserData,
  followUserData,
  type ImportedFile,
  type ImportMode,
  importFile,
  readExport,
} from "../../state/user-data.ts";
import { format } from "../../ui/format.ts";
import { saveFile, today } from "../../ui/save-file.ts";
import type { MineWords } from "./words.ts";

const fill = (text: string, n: number) => text.replace("{n}", String(n));

/** The page of what this device has kept: take it along, bring it back, clear it. */
export function startMyData(page: HTMLElement): void {
  const words = JSON.parse(page.dataset["words"] ?? "") as MineWords;
  const part = <Kind extends HTMLElement>(name: string) => page.querySelector<Kind>(`[data-${name}]`);
  show(page, words);
  part("export")?.addEventListener("click", download);
  startImport(page, words);
  startClear(page, words);
  followUserData(() => show(page, words));
}

function show(page: HTMLElement, words: MineWords): void {
  for (const { name, entries, unread } of countUserData()) {
    const cell = page.querySelector<HTMLElement>(`[data-kept="${name}"]`);
    if (!cell) continue;
    cell.dataset["entries"] = String(entries ?? "newer");
    const count =
      entries === undefined ? words.newer : entries === 0 ? words.nothing : fill(words.count, entries);
    cell.textContent = unread === 0 ? count : `${count}${fill(words.unread, unread)}`;
  }
  showNumbers(page, words);
}

/** The numbers themselves: somebody who keeps or passes on a file should see what is in it. */
function showNumbers(page: HTMLElement, words: MineWords): void {
  const numbers = storedNumbers();
  let shown = 0;
  for (const row of page.querySelectorAll<HTMLElement>("[data-quantity]")) {
    const { quantity = "", unit = "" } = row.dataset;
    const value = Object.hasOwn(numbers, quantity) ? numbers[quantity] : undefined;
    row.hidden = value === undefined;
    if (value === undefined) continue;
    shown++;
    const cell = row.querySelector("dd");
    if (cell)
      cell.textContent = format({ value: unit === "percent" ? value / 100 : value, unit }, words.formats);
  }
  const none = page.querySelector<HTMLElement>("[data-no-numbers]");
  if (none) none.hidden = shown > 0;
}

function download(): void {
  const date = today();
  saveFile(`jiusi-${date}.json`, new Blob([exportUserData(date)], { type: "application/json" }));
}

/** A chosen file is read and told first; one of two buttons then puts it in. */
function startImport(page: HTMLElement, words: MineWords): void {
  const input = page.querySelector<HTMLInputElement>("[data-import]");
  const said = page.querySelector<HTMLElement>("[data-brought]");
  const ways = page.querySelector<HTMLElement>("[data-ways]");
  if (!input || !said || !ways) return;
  let file: ImportedFile | undefined;
  let reading = 0;
  input.addEventListener("change", async () => {
    const serial = ++reading;
    delete said.dataset["rows"];
    const text = await input.files?.[0]?.text().catch(() => "");
    if (serial !== reading) return;
    file = text === undefined ? undefined : readExport(text);
    ways.hidden = !file || file.entries === 0;
    const left = file && file.newer.size > 0 ? words.bring.left : "";
    said.textContent = file ? `${fill(words.bring.found, file.entries)}${left}` : words.bring.failed;
  });
  ways.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-way]") : null;
    if (!button || !file) return;
    const { kept, newer } = importFile(file, button.dataset["way"] as ImportMode);
    said.textContent = kept
      ? `${fill(words.bring.done, file.entries)}${newer ? words.bring.left : ""}`
      : words.bring.full;
    if (kept) said.dataset["rows"] = String(file.entries);
    show(page, words);
  });
}

/** Clearing takes two presses: the first says what the second does. */
function startClear(page: HTMLElement, words: MineWords): void {
  const button = page.querySelector<HTMLButtonElement>("[data-clear]");
  const said = page.querySelector<HTMLElement>("[data-cleared]");
  let sure = false;
  button?.addEventListener("click", () => {
    if (sure) clearUserData();
    if (said) said.textContent = sure ? words.clear.done : words.clear.sure;
    sure = !sure;
    show(page, words);
  });
}
