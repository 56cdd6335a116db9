import { followWorksheet, keepBox } from "../../state/worksheets.ts";
import type { SheetInput } from "./sheet-numbers.ts";

/** The boxes of a worksheet keep what is typed into them; its button hands the numbers to the simulator of the page. */
export function startSheet(sheet: HTMLElement): void {
  const slug = sheet.dataset["sheet"] ?? "";
  const boxes = [...sheet.querySelectorAll<HTMLInputElement>("[data-box]")];
  const keep = (box: HTMLInputElement) => {
    keepBox(slug, box.dataset["box"] ?? "", box.value);
    copy(box);
  };
  for (const box of boxes) {
    // What was typed before this was there.
    if (box.value !== "") keep(box);
    box.addEventListener("input", () => keep(box));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      (boxes[boxes.indexOf(box) + 1] ?? sheet.querySelector<HTMLElement>("[data-use-sheet]"))?.focus();
    });
  }
  followWorksheet(slug, (rows) => {
    for (const box of boxes) {
      if (box !== document.activeElement) box.value = rows[box.dataset["box"] ?? ""] ?? "";
      copy(box);
    }
  });
  sheet
    .querySelector<HTMLElement>("[data-use-sheet]")
    ?.addEventListener("click", async ({ currentTarget }) => {
      const filled = boxes.flatMap((box): [SheetInput, string][] =>
        box.dataset["input"] ? [[JSON.parse(box.dataset["input"]), box.value]] : [],
      );
      const { useNumbers } = await import("./sheet-use.ts");
      useNumbers(filled, currentTarget as HTMLElement, sheet.querySelector("[data-used]"));
    });
}

/** On paper a text stands in full beside its box, which would cut it. */
function copy(box: HTMLInputElement): void {
  const paper = box.parentElement?.querySelector(".sheet-typed");
  if (paper) paper.textContent = box.value;
}
