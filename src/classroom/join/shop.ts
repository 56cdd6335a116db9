import { decode, encode } from "../../models/shop/code.ts";
import { playDecisions } from "../../models/shop/game.ts";
import { drawWorld } from "../../models/shop/world.ts";
import { writeGame } from "../../shop/link.ts";
import { type KeptGame, keptGames } from "../../state/game.ts";
import { codeOf } from "../codes.ts";
import { classNumber, type ShopClass } from "../definition.ts";
import { fill } from "../fill.ts";
import { isReveal } from "../reveal.ts";
import { button, classLine, element, linesBox } from "./parts.ts";
import type { Seat } from "./seat.ts";
import type { JoinPage } from "./words.ts";

interface Room {
  readonly stage: HTMLElement;
  readonly it: ShopClass;
  readonly seat: Seat;
  readonly page: JoinPage;
  /** `class=1…`, which the shop hands back. */
  readonly part: string;
}

/** The game of this class that was touched last on this device, and what was decided in it. */
function gameIn({ seed, squares }: ShopClass) {
  const games = Object.values(keptGames().games)
    .filter((game: KeptGame) => game.seed === seed && game.squares === squares)
    .map((game) => ({ game, choices: game.code === "" ? undefined : decode(game.code) }))
    .map(({ game, choices }) => ({
      game,
      choices: choices && "error" in choices ? undefined : choices,
    }));
  // A branch that is further on counts before one that was only begun.
  return games.sort(
    (a, b) =>
      (b.choices?.decisions.length ?? 0) - (a.choices?.decisions.length ?? 0) || b.game.at - a.game.at,
  )[0];
}

/** The game of this class with which it was done first, from its code. */
function gameOf({ seed, squares }: ShopClass, code: string) {
  const choices = decode(code);
  if ("error" in choices) return undefined;
  const kept = Object.values(keptGames().games).find(
    (game) => game.seed === seed && game.squares === squares && game.field === choices.opening.field,
  );
  return { game: kept ?? { field: choices.opening.field }, choices };
}

/** Where the trainer's word goes in, and what it opens. */
function revealBox(room: Room): Node[] {
  const { it, seat, page } = room;
  const { reveal: words } = page.words.shop;
  if (seat.now().revealed) return [element("p", { class: "class-show" }, words.opened)];
  const box = element("input", {
    type: "text",
    id: "class-reveal",
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    maxlength: "12",
    "data-reveal": "",
  });
  const said = element("p", { role: "status", class: "hint" });
  const open = () => {
    if (!isReveal(box.value, it)) {
      said.textContent = words.wrong;
      return;
    }
    seat.reveal();
    showShop(room);
    room.stage.querySelector<HTMLElement>(".class-show")?.scrollIntoView({ block: "nearest" });
  };
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) open();
  });
  return [
    element(
      "section",
      { class: "class-show" },
      element("label", { for: "class-reveal" }, words.label),
      element("p", { class: "class-tools" }, box, button(words.open, open, { "data-open-reveal": "" })),
      said,
    ),
  ];
}

/** One mark a quarter: money up by more than 3% of the capital, about as it was, down. */
function marksOf(cash: readonly number[]): string {
  const marks = cash.slice(1).map((now, quarter) => {
    const change = (now - (cash[quarter] as number)) / 50_000_000;
    return change > 0.03 ? "\u25a0" : change < -0.03 ? "\u25a2" : "\u25e7";
  });
  return marks.join("");
}

export function showShop(room: Room): void {
  const { stage, it, seat, page, part } = room;
  const { words } = page;
  const { code: finished = "", revealed = false } = seat.now();
  // What was done first counts: other time lines, which open with the reveal, are no second try.
  const found = finished === "" ? gameIn(it) : (gameOf(it, finished) ?? gameIn(it));
  const decided = found?.choices?.decisions ?? [];
  const linked = { seed: it.seed, field: found?.game.field ?? null, decisions: decided, squares: it.squares };
  const address = `${page.shop}?shop=${writeGame(linked)}#${part}`;
  const open = element("a", { class: "button primary", href: address, "data-play": "" });
  open.textContent = found ? words.shop.go : words.shop.start;
  const list = [...it.squares].map((digit) => page.squares[Number(digit) - 1] ?? "").join(", ");
  const parts: Node[] = [
    element("p", {}, fill(words.shop.text, { seed: it.seed, n: it.quarters })),
    ...(list === "" ? [] : [element("p", { class: "hint" }, fill(words.shop.squares, { list }))]),
  ];
  // A shop that is bankrupt has no more quarters to decide.
  const world = found?.choices ? drawWorld(it.seed) : undefined;
  const game = world && found?.choices ? playDecisions(world, found.choices.opening, decided) : undefined;
  const over = game !== undefined && game.outlook.length <= decided.length;
  const done = decided.length >= it.quarters || over;
  if (found?.choices && game && done) {
    const quarters = Math.min(it.quarters, game.quarterly.length);
    const choices = { opening: found.choices.opening, decisions: decided.slice(0, quarters) };
    const { device } = seat.now();
    const code = codeOf({ kind: "shop", classNumber: classNumber(it), device, choices });
    const marks = marksOf(game.shops.slice(0, quarters + 1).map(({ cash }) => cash));
    parts.push(
      element("p", {}, fill(words.shop.done, { n: quarters })),
      linesBox(`${marks} ${it.name}\n${code}`, words),
      element("p", {}, element("a", { class: "button", href: address }, words.shop.go)),
    );
    seat.finish(encode(choices));
    parts.push(...revealBox(room));
  } else {
    seat.enter();
    if (decided.length > 0)
      parts.push(
        element("p", {}, fill(words.shop.played, { n: decided.length, rest: it.quarters - decided.length })),
      );
    parts.push(element("p", {}, open));
  }
  stage.dataset.step = done ? "lines" : "play";
  stage.dataset.revealed = String(revealed);
  stage.replaceChildren(classLine(it.name, words), ...parts);
}
