import type { Vote } from "../../state/classes.ts";
import { codeOf } from "../codes.ts";
import { type ClassDefinition, classNumber } from "../definition.ts";
import type { Asked } from "../question.ts";
import { button, classLine, element, linesBox, userText } from "./parts.ts";
import type { Seat } from "./seat.ts";
import type { JoinWords } from "./words.ts";

interface Room {
  readonly stage: HTMLElement;
  readonly it: ClassDefinition;
  readonly asked: Asked;
  readonly seat: Seat;
  readonly words: JoinWords;
}

/** First the guess; then the two lines; then, and only when asked for, the answer. */
export function showGuess(room: Room): void {
  const { first, seen } = room.seat.now();
  if (seen) showAnswer(room);
  else if (first) showLines(room);
  else ask(room, "first");
}

const written = ({ asked }: Room, text: string): Node | string => (asked.isUserText ? userText(text) : text);

function show({ stage, it, words }: Room, step: string, ...parts: Node[]): void {
  stage.dataset.step = step;
  stage.replaceChildren(classLine(it.name, words), ...parts);
}

function ask(room: Room, place: "first" | "second"): void {
  const { asked, words, seat } = room;
  const before = seat.now()[place] ?? seat.now().first;
  const option = (name: string, value: number, text: Node | string, checked: boolean) => {
    const input = element("input", { type: "radio", name, value: String(value), id: `${name}-${value}` });
    input.checked = checked;
    return element(
      "div",
      { class: "choice-row" },
      input,
      element("label", { for: `${name}-${value}` }, text),
    );
  };
  const legend = element("legend", { tabindex: "-1" }, written(room, asked.question));
  const answers = element(
    "fieldset",
    { class: "choice" },
    legend,
    ...asked.choices.map(({ number, text }) =>
      option("answer", number, written(room, text), before?.option === number),
    ),
  );
  const { one, two, three } = words.levels;
  const sure = element(
    "fieldset",
    { class: "choice class-sure" },
    element("legend", {}, words.sure),
    ...[one, two, three].map((text, at) => option("sure", at + 1, text, before?.confidence === at + 1)),
  );
  const said = element("p", { role: "status", class: "hint" });
  const send = button(
    words.send,
    () => {
      const chosen = (name: string) =>
        Number(room.stage.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value ?? 0);
      const vote: Vote = { option: chosen("answer"), confidence: chosen("sure") };
      if (vote.option === 0) {
        said.textContent = words.choose;
        return;
      }
      seat.vote(place, vote);
      showLines(room);
      room.stage.querySelector("h2")?.focus();
    },
    { class: "button primary", "data-send": "" },
  );
  answers.addEventListener("change", () => said.replaceChildren());
  const note = place === "second" ? [element("p", { class: "hint" }, words.second)] : [];
  show(room, `ask-${place}`, ...note, answers, sure, element("p", {}, send), said);
  if (place === "second" || seat.now().first) legend.focus();
}

/** How sure, once for each vote: it tells nothing of the answer. */
const marks = ["\u25a2", "\u25a2", "\u25e7", "\u25a0"];

function showLines(room: Room): void {
  const { it, asked, seat, words } = room;
  const { first, second, device } = seat.now();
  const vote = second ?? first;
  if (!vote) {
    ask(room, "first");
    return;
  }
  const votes = [first, second].filter((each) => each !== null);
  const code = codeOf({ kind: "guess", classNumber: classNumber(it), device, vote: second ? 2 : 1, ...vote });
  const lines = `${votes.map(({ confidence }) => marks[confidence]).join("")} ${it.name}\n${code}`;
  const mine = asked.choices.find(({ number }) => number === vote.option)?.text ?? "";
  const ask2 = (place: "first" | "second") => () => ask(room, place);
  const tools = element(
    "p",
    { class: "class-tools" },
    button(words.change, ask2(second ? "second" : "first"), { "data-change": "" }),
    !second && button(words.again, ask2("second"), { "data-again": "" }),
  );
  const [before = "", after = ""] = words.yours.split("{answer}");
  const reveal = button(
    words.show,
    () => {
      seat.see();
      showAnswer(room);
      room.stage.querySelector("h2")?.focus();
    },
    { "data-show": "" },
  );
  show(
    room,
    "lines",
    linesBox(lines, words),
    element("p", { class: "class-mine" }, before, written(room, mine), after),
    tools,
    element("section", { class: "class-show" }, element("p", { class: "hint" }, words.showNote), reveal),
    ...(seat.keeps() ? [] : [element("p", { role: "status" }, words.full)]),
  );
}

function showAnswer(room: Room): void {
  const { asked, seat, words } = room;
  const { first, second } = seat.now();
  const mine = (second ?? first)?.option;
  const rows = asked.choices.map(({ number, text, reply }) => {
    const badges = [number === asked.right && words.right, number === mine && words.mine].filter(
      (it): it is string => it !== false,
    );
    return element(
      "li",
      { "data-right": String(number === asked.right), "data-mine": String(number === mine) },
      element("b", {}, written(room, text)),
      ...badges.map((badge) => element("span", { class: "class-badge" }, badge)),
      reply !== "" && element("p", {}, reply),
    );
  });
  const { file } = asked;
  const links = file
    ? element(
        "p",
        { class: "class-tools" },
        element("a", { class: "button primary", href: file.simulator, "data-simulator": "" }, words.open),
        element("a", { class: "button", href: file.chapter }, words.read),
      )
    : undefined;
  show(
    room,
    "answer",
    element("h2", { tabindex: "-1" }, words.answer),
    element("p", { class: "class-asked" }, written(room, asked.question)),
    element("ol", { class: "class-answers" }, ...rows),
    ...(asked.right === 0 ? [element("p", { class: "hint" }, words.noRight)] : []),
    ...(links ? [links] : []),
  );
}
