import { drawQr } from "../share/qr.ts";

export interface SheetTable {
  readonly caption: string;
  readonly heads?: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Sheet {
  readonly title: string;
  readonly sentence: string;
  readonly tables: readonly SheetTable[];
  readonly picture: SVGSVGElement | undefined;
  readonly address: string;
  readonly stamp: string;
  /** Said of the rows of long lists that one sheet has no room for: `{n}`. */
  readonly more: string;
}

/** What is inside the margins of an A4 page at 96 dots an inch, less a line in case fonts differ on paper. */
const pageHeight = ((297 - 30) / 25.4) * 96 - 16;

/** Prints one sheet instead of the page: inputs, result, picture, and the link as a code to come back by. */
export function printSheet(sheet: Sheet, qrLabel: string): void {
  document.querySelector(".print-sheet")?.remove();
  const root = element("div", "print-sheet");
  const head = element("div", "print-head");
  const said = element("div");
  said.append(write("h2", sheet.title), write("p", sheet.sentence, "print-answer"));
  const [code] = drawQr(sheet.address, qrLabel);
  // A camera needs about 0.4 mm for a square of the code, and a table makes many of them.
  if (sheet.address.length > 300) code?.setAttribute("class", "dense");
  head.append(said, ...(code ? [code] : []));
  root.append(head);
  if (sheet.picture) {
    const picture = sheet.picture.cloneNode(true) as SVGSVGElement;
    const figure = element("div", "chart print-picture");
    picture.setAttribute("class", "");
    figure.append(picture);
    root.append(figure);
  }
  const tables = element("div", "print-tables");
  tables.append(...sheet.tables.filter(({ rows }) => rows.length > 0).map(table));
  root.append(tables, write("p", sheet.stamp, "print-foot"));
  document.body.append(root);
  fit(root, sheet.more);
  document.documentElement.dataset["sheet"] = "";
  const done = () => {
    delete document.documentElement.dataset["sheet"];
    root.remove();
  };
  addEventListener("afterprint", done, { once: true });
  print();
}

/** Smaller letters first, then fewer rows of the longest list, until all of it stands on one page. */
function fit(root: HTMLElement, more: string) {
  const tooLong = () => root.scrollHeight > pageHeight;
  for (const size of ["close", "closer"]) {
    if (!tooLong()) return;
    root.dataset["size"] = size;
  }
  const [longest] = [...root.querySelectorAll("tbody")].sort((a, b) => b.rows.length - a.rows.length);
  if (!longest || !tooLong()) return;
  const rest = longest.insertRow().insertCell();
  rest.colSpan = 9;
  for (let left = 1; tooLong() && longest.rows.length > 3; left += 1) {
    longest.deleteRow(longest.rows.length - 2);
    rest.textContent = more.replace("{n}", String(left));
  }
}

function table({ caption, heads, rows }: SheetTable): HTMLTableElement {
  const made = element("table");
  made.append(write("caption", caption));
  if (heads) {
    const line = made.createTHead().insertRow();
    for (const head of heads) {
      const cell = write("th", head);
      cell.scope = "col";
      line.append(cell);
    }
  }
  const body = made.createTBody();
  for (const [name = "", ...cells] of rows) {
    const row = body.insertRow();
    const label = write("th", name);
    label.scope = "row";
    row.append(label, ...cells.map((cell) => write("td", cell)));
  }
  return made;
}

function write<K extends keyof HTMLElementTagNameMap>(name: K, text: string, className = "") {
  const made = element(name, className);
  made.textContent = text;
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}
