import { expect, test } from "vitest";
import { classOf } from "../../src/classroom/link.ts";
import { type GuideSource, guideFile, type Setting, shopFile } from "../../src/classroom/teach/compose.ts";
import { placesOf, planIn } from "../../src/classroom/teach/slides.ts";

const setting: Setting = {
  title: "Turnover",
  join: "https://a.example/class/join/",
  wall: "https://a.example/wall/",
  answer: "Answer",
  listen: "Listen for",
  chat: {
    ask: "{ask} {link}",
    answer: "It is {answer}",
    try: "{link}",
    task: "{title}. {do} {link}",
    see: "{see}",
    debrief: "{ask}",
    link: "{what}: {link}",
  },
  write: (text) => text,
};
const step = (show: readonly string[], screen?: string) => ({
  minutes: 10,
  what: "w",
  how: "h",
  show,
  screen,
});
const guide: GuideSource = {
  chapter: "turnover",
  predictions: [
    { ask: "Who?", answer: "B.", spread: "s", vote: "guess", address: "https://a.example/sim/1" },
    { ask: "How much?", answer: "47%.", spread: "s", vote: { right: 2, answers: ["little", "much"] } },
  ],
  tasks: [{ title: "One", do: "move", see: "it falls", address: "https://a.example/sim/2" }],
  plans: {
    short: [step(["prediction.1", "prediction.2"]), step([]), step(["debrief"], "read this")],
    middle: [step(["task.1"]), step(["open.task.1", "simulator"]), step(["open.prediction.1"])],
    long: [step(["exit"]), step(["chapter.cases"]), step(["debrief.wrong"])],
  },
  debrief: { predicted: { ask: "p?", listen: "l" }, wrong: { ask: "w?", listen: "l" } },
  exit: { ask: "last?", answer: "so" },
  simulator: { title: "Sim", address: "https://a.example/sim/" },
  reading: "https://a.example/chapters/turnover/",
  heads: {
    prediction: "Guess",
    chapter: "Read",
    simulator: "Open",
    debrief: { predicted: "P", wrong: "W" },
    spread: "Look for",
    exit: "Exit",
  },
};
const packed = (link = "") => link.split("#class=")[1] ?? "";

test("a step shows what it names, the five questions one by one, and always something", async () => {
  const file = await guideFile(guide, setting);
  const [short, middle, long] = file.plans;
  expect(short?.steps.map(({ slides }) => slides)).toEqual([
    ["prediction.1", "prediction.2"],
    ["30.2"],
    ["30.3", "debrief.predicted", "debrief.wrong"],
  ]);
  expect(file.slides["30.2"]?.text).toBe("w");
  expect(file.slides["30.3"]?.text).toBe("read this");
  // The same link under the words of another step is another slide.
  expect(middle?.steps.map(({ slides }) => slides)).toEqual([
    ["task.1"],
    ["60.2.open.task.1", "60.2.simulator"],
    ["60.3.open.prediction.1"],
  ]);
  expect(file.slides[long?.steps[1]?.slides[0] ?? ""]?.link).toBe(
    "https://a.example/chapters/turnover/#cases",
  );
  for (const plan of file.plans)
    expect(placesOf(file, planIn(file, plan.minutes) ?? plan).length).toBeGreaterThanOrEqual(3);
});

test("a class answers by the link that the desk would make", async () => {
  const { slides } = await guideFile(guide, setting);
  expect(await classOf(packed(slides["prediction.1"]?.link))).toEqual({
    kind: "guess",
    name: "Turnover",
    chapter: "turnover",
  });
  expect(await classOf(packed(slides["prediction.2"]?.link))).toEqual({
    kind: "question",
    name: "Turnover",
    question: "How much?",
    answers: ["little", "much"],
    right: 2,
  });
  expect(slides["prediction.2"]?.wall).toBe(slides["prediction.2"]?.link?.replace("class/join", "wall"));
});

test("what leads to the answer comes after it, and each message stands alone", async () => {
  const { slides } = await guideFile(guide, setting);
  const { link, after, messages } = slides["prediction.1"] ?? {};
  expect(link).not.toBe(after);
  expect(messages).toEqual([`Who? ${link}`, "It is B.", "https://a.example/sim/1"]);
  expect(slides["task.1"]?.messages).toEqual(["One. move https://a.example/sim/2", "it falls"]);
});

test("a question that a link would cut, and a name that is not in the guide, stop the build", async () => {
  const long = { ...guide.predictions[1], ask: "?".repeat(201) } as GuideSource["predictions"][number];
  await expect(guideFile({ ...guide, predictions: [long] }, setting)).rejects.toThrow("makes no class");
  const lost = { ...guide.plans, short: [step(["task.9"])] };
  await expect(guideFile({ ...guide, plans: lost }, setting)).rejects.toThrow("no task.9");
});

test("the words of a class are written in the language of its page before they are packed", async () => {
  const upper = { ...setting, write: (text: string) => text.replaceAll("How", "HOW") };
  const { slides } = await guideFile(guide, upper);
  expect(await classOf(packed(slides["prediction.2"]?.link))).toMatchObject({ question: "HOW much?" });
});

test("the shop sends everybody to one market", async () => {
  const shop = {
    plans: { sixty: [step(["shop"])], ninety: [step(["debrief.1"])] },
    debrief: [{ ask: "cash?", listen: "l" }],
    questions: "Five",
    head: "Shop",
    aim: "aim",
    seed: 7,
    message: "{name} {n} {link}",
  };
  const { slides, plans } = await shopFile(shop, setting);
  expect(plans.map(({ minutes }) => minutes)).toEqual([60, 90]);
  expect(await classOf(packed(slides["shop"]?.link))).toEqual({
    kind: "shop",
    name: "Turnover",
    seed: 7,
    quarters: 8,
    squares: "",
  });
  expect(slides["shop"]?.messages).toEqual([`Turnover 8 ${slides["shop"]?.link}`]);
});
