interface Card {
  readonly title: string;
  readonly sentence: string;
  readonly isSimulator: boolean;
}

/**
 * Runs in a built page and puts the card in its place: the name of the site, the title, and the first picture with the
 * styles it has on the page; a simulator has its sentence too. Nothing here comes from outside the page.
 */
export function compose({ title, sentence, isSimulator }: Card): void {
  const of = (tag: string, className: string, text = "") => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const copied = [
    ..."fill stroke stroke-width stroke-dasharray stroke-linejoin fill-opacity stroke-opacity opacity".split(
      " ",
    ),
  ].concat(
    "font-size font-family font-weight text-anchor dominant-baseline paint-order display visibility".split(
      " ",
    ),
  );
  /** A copy that looks the same wherever it stands. */
  const pictured = (svg: Element) => {
    const copy = svg.cloneNode(true) as SVGElement;
    const parts = [...copy.querySelectorAll<SVGElement>("*")];
    for (const [at, part] of [...svg.querySelectorAll("*")].entries()) {
      const style = getComputedStyle(part);
      for (const name of copied) parts[at]?.style.setProperty(name, style.getPropertyValue(name));
    }
    copy.removeAttribute("class");
    copy.setAttribute("class", "card-picture");
    return copy;
  };

  const root = document.documentElement;
  root.dataset["theme"] = "light";
  const drawn = [...document.querySelectorAll(".bench svg.chart-wide")].find(
    (it) => it.getClientRects().length > 0,
  );
  const picture = drawn && pictured(drawn);
  const nine = document.querySelector(".brand svg")?.cloneNode(true) as SVGElement | undefined;
  const name = document.querySelector(".brand span")?.textContent ?? "";
  const font = root.dataset["titleFont"];
  const style = document.createElement("style");
  style.textContent = `
    ${font ? `@font-face { font-family: "Card Title"; font-weight: 700; src: url("${font}"); }` : ""}
    html, body { margin: 0; padding: 0; background: #f7f3ea !important; }
    .card { box-sizing: border-box; width: 1200px; height: 630px; padding: 52px 64px 40px; display: flex; flex-direction: column;
      color: #1d1a16; font-family: "Noto Sans CJK ${root.lang === "zh-Hans" ? "SC" : "TC"}", "Noto Sans", sans-serif; overflow: hidden; }
    .card-brand { display: flex; align-items: center; gap: 16px; font-size: 30px; color: #6b6357; }
    .card-brand svg { width: 40px; height: 40px; }
    .card-title { font-family: "Card Title", "Noto Serif CJK ${root.lang === "zh-Hans" ? "SC" : "TC"}", "Noto Serif", serif; font-weight: 700;
      font-size: ${picture ? (isSimulator ? 46 : 58) : 92}px; line-height: 1.3; margin: ${picture ? "18px 0 0" : "auto 0 0"};
      word-break: ${root.lang === "en" ? "normal" : "keep-all"}; text-wrap: balance; }
    .card-sentence { font-size: 28px; line-height: 1.5; margin: 12px 0 0; }
    .card-room { flex: 1; min-height: 0; margin-top: 20px; display: flex; justify-content: center; }
    .card-picture { display: block; width: 100%; height: 100%; overflow: visible; }
    .card-note { font-size: 22px; color: #6b6357; margin: 14px 0 0; }
    .card-squares { margin: auto 0; } .card-squares svg { width: 150px; height: 150px; }
    .card .on { fill: #b5301f; } .card .off { fill: #ddd5c5; }`;
  const card = of("section", "card");
  const brand = of("div", "card-brand");
  if (nine) brand.append(nine);
  brand.append(of("span", "", name));
  card.append(brand, of("h1", "card-title", title));
  if (picture && isSimulator) card.append(of("p", "card-sentence", sentence));
  const room = of("div", picture ? "card-room" : "card-squares");
  if (picture) room.append(picture);
  else if (nine) room.append(nine.cloneNode(true));
  card.append(room);
  // What the page says of its card: that the numbers are those the simulator starts with.
  const alt = document.querySelector<HTMLMetaElement>("meta[property='og:image:alt']")?.content ?? "";
  if (picture) card.append(of("p", "card-note", alt.split(" · ").at(-1)));
  document.body.replaceChildren(style, card);
}
