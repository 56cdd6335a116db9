import { addressLeft } from "../../state/address.ts";
import { qrPath } from "../../ui/qr.ts";

const svg = "http://www.w3.org/2000/svg";

/** Prints the worksheet alone, with the code of its simulator at the state in which the reader left it. */
export function printWorksheet(chapter: HTMLElement): void {
  const place = chapter.querySelector<HTMLElement>("[data-code]");
  if (place) {
    const { simulator = "", path = "" } = place.dataset;
    const address = addressLeft(simulator === "" ? [] : [simulator], path);
    place.querySelector("[data-qr]")?.replaceChildren(drawQr(address));
    const words = place.querySelector("[data-address]");
    if (words) words.textContent = address;
  }
  const root = document.documentElement;
  root.dataset.print = "worksheet";
  addEventListener("afterprint", () => delete root.dataset.print, { once: true });
  print();
}

function drawQr(text: string): SVGSVGElement {
  const { size, path } = qrPath(text);
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("class", "qr");
  picture.setAttribute("aria-hidden", "true");
  picture.setAttribute("shape-rendering", "crispEdges");
  const modules = document.createElementNS(svg, "path");
  modules.setAttribute("d", path);
  picture.append(modules);
  return picture;
}
