const svg = "http://www.w3.org/2000/svg";

/** What a drawing needs to look the same outside the page. As attributes: a policy forbids style attributes. */
const properties = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"],
  ...["stroke-opacity", "opacity", "paint-order", "font-size", "font-weight", "text-anchor"],
];

const margin = 24;
const line = 22;

export interface Caption {
  readonly title: string;
  readonly finding: string;
  /** Address and date. */
  readonly stamp: string;
}

/** The picture that stands in the bench now: the first that is shown. */
export function pictureOf(bench: Element): SVGSVGElement | undefined {
  const all = [...bench.querySelectorAll<SVGSVGElement>(".bench-picture svg:not(.hand svg)")];
  return all.find((it) => it.getBoundingClientRect().width > 80);
}

/** A drawing of its own: the picture with its colours, its title, its finding, and where and when it was made. */
export function standAlone(picture: SVGSVGElement, caption: Caption): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  inline(picture, copy);
  const { width, height } = picture.viewBox.baseVal;
  const style = getComputedStyle(picture);
  const ground = getComputedStyle(picture.closest(".bench") ?? picture).backgroundColor;
  const findings = wrap(caption.finding, Math.floor((width - 2 * margin) / 14));
  const head = margin + line * (1 + findings.length) + 10;
  const root = document.createElementNS(svg, "svg");
  const whole = { width: width + 2 * margin, height: head + height + 2 * margin };
  set(root, { xmlns: svg, viewBox: `0 0 ${whole.width} ${whole.height}`, ...whole });
  set(root, { "font-family": "system-ui, 'Noto Sans TC', 'PingFang TC', sans-serif" });
  const sheet = document.createElementNS(svg, "rect");
  set(sheet, { width: whole.width, height: whole.height, fill: ground });
  root.append(
    sheet,
    text(caption.title, margin, margin + 10, { "font-size": 17, "font-weight": 700, fill: style.color }),
  );
  for (const [index, part] of findings.entries())
    root.append(text(part, margin, margin + 10 + line * (index + 1), { "font-size": 14, fill: style.color }));
  set(copy, { x: margin, y: head, width, height });
  for (const name of ["class", "role", "aria-labelledby"]) copy.removeAttribute(name);
  root.append(copy);
  root.append(
    text(caption.stamp, margin, whole.height - 14, {
      "font-size": 11,
      fill: style.color,
      "fill-opacity": 0.7,
    }),
  );
  return new XMLSerializer().serializeToString(root);
}

/** The same as a PNG of twice the size. */
export async function toPng(source: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture came"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function inline(from: Element, to: Element) {
  const style = getComputedStyle(from);
  for (const name of properties) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== "none" && value !== "normal") set(to, { [name]: value });
    else if (value === "none" && (name === "fill" || name === "stroke")) set(to, { [name]: value });
  }
  if (style.display === "none") set(to, { display: "none" });
  to.removeAttribute("class");
  for (const [index, child] of [...from.children].entries()) inline(child, to.children[index] as Element);
}

function text(content: string, x: number, y: number, attributes: Record<string, string | number>) {
  const made = document.createElementNS(svg, "text");
  set(made, { x, y, ...attributes });
  made.textContent = content;
  return made;
}

function set(element: Element, attributes: Record<string, string | number>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Lines of at most so many Han characters; Latin letters count half, and words stay whole. */
export function wrap(sentence: string, most: number): string[] {
  const lines: string[] = [];
  let now = "";
  let width = 0;
  for (const word of sentence.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/gu) ?? []) {
    const size = [...word].reduce((sum, character) => sum + (character > "\u2e80" ? 1 : 0.55), 0);
    // A full stop or comma never begins a line.
    if (width + size > most && now !== "" && !/^[\u3001\u3002\u300d\uff09\uff0c\uff1a\uff1b]/.test(word)) {
      lines.push(now.trim());
      now = "";
      width = 0;
    }
    now += word;
    width += size;
  }
  return [...lines, now.trim()].filter((part) => part !== "");
}
