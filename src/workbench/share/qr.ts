import { encode as encodeQr } from "uqr";

/** What a phone still reads off a screen; a longer link gets no code, and the dialog says why. */
const longest = 1500;

const svg = "http://www.w3.org/2000/svg";

/** Black on white with a quiet zone of four modules in both themes: what scanners expect. */
export function drawQr(text: string, label: string): SVGSVGElement[] {
  if (text.length > longest) return [];
  const { data, size } = encodeQr(text, { border: 4, ecc: text.length > 600 ? "L" : "M" });
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
  return [picture];
}
