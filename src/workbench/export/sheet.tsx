import { render } from "preact";
import { QrCode } from "../../ui/QrCode.tsx";
import { longestQr } from "../../ui/qr.ts";

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
  const root = document.createElement("div");
  root.className = "print-sheet";
  render(<SheetPage {...sheet} qrLabel={qrLabel} />, root);
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

function SheetPage({
  title,
  sentence,
  address,
  picture,
  tables,
  stamp,
  qrLabel,
}: Sheet & { qrLabel: string }) {
  return (
    <>
      <div class="print-head">
        <div>
          <h2>{title}</h2>
          <p class="print-answer">{sentence}</p>
        </div>
        {address.length <= longestQr && (
          // A camera needs about 0.4 mm for a square of the code, and a table makes many of them.
          <QrCode text={address} label={qrLabel} class={address.length > 300 ? "dense" : undefined} />
        )}
      </div>
      {picture && (
        <div class="chart print-picture" ref={(figure) => figure?.replaceChildren(copyOf(picture))} />
      )}
      <div class="print-tables">
        {tables
          .filter(({ rows }) => rows.length > 0)
          .map((table) => (
            <SheetTablePart key={table.caption} {...table} />
          ))}
      </div>
      <p class="print-foot">{stamp}</p>
    </>
  );
}

function copyOf(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("class", "");
  return copy;
}

function SheetTablePart({ caption, heads, rows }: SheetTable) {
  return (
    <table>
      <caption>{caption}</caption>
      {heads && (
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([name = "", ...cells], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
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
