import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adopted, type Held, hello, messageOf, tell } from "../../src/classroom/teach/channel.ts";
import {
  changed,
  clockOf,
  clockText,
  fitted,
  freshRun,
  hasBegun,
  moved,
  paused,
  type Run,
  runOf,
  started,
  stepped,
} from "../../src/classroom/teach/run.ts";
import {
  beside,
  phasesOf,
  placesOf,
  planIn,
  slideAt,
  type TeachFile,
} from "../../src/classroom/teach/slides.ts";

const slide = (text: string, more: object = {}) => ({ head: "", text, notes: [], messages: [], ...more });
const file: TeachFile = {
  title: "",
  plans: [
    {
      minutes: 30,
      steps: [
        { minutes: 10, what: "bet", how: "", slides: ["ask", "plain"] },
        { minutes: 20, what: "close", how: "", slides: ["task"] },
      ],
    },
  ],
  slides: {
    ask: slide("who?", { answer: "B", link: "#1", wall: "#2", after: "#3" }),
    plain: slide("walk"),
    task: slide("do", { answer: "seen" }),
  },
};
const plan = planIn(file, 30);
if (!plan) throw new Error("no plan");
const minute = 60_000;
const run = freshRun("turnover", 30);

describe("the screens of a plan", () => {
  const places = placesOf(file, plan);

  test("a question, its answer, the wall and the trial each stand alone, in this order", () => {
    expect(phasesOf(file.slides["ask"] ?? slide(""))).toEqual(["question", "answer", "wall", "try"]);
    expect(phasesOf(slide("walk"))).toEqual(["question"]);
    expect(places.map(({ step, slide, phase }) => `${step}${slide}${phase}`)).toEqual([
      ...["000", "001", "002", "003", "010", "100", "101"],
    ]);
  });

  test("a clicker goes through all of them and back, and stops at either end", () => {
    let at = places[0] ?? run;
    const seen = [at];
    for (let press = 0; press < 10; press++) {
      at = beside(places, at, 1);
      seen.push(at);
    }
    expect(seen.slice(0, places.length)).toEqual(places);
    expect(at).toEqual(places.at(-1));
    for (let press = 0; press < 10; press++) at = beside(places, at, -1);
    expect(at).toEqual(places[0]);
  });

  test("a place that is not in the plan leads to its beginning", () => {
    expect(beside(places, { step: 8, slide: 8, phase: 8 }, 1)).toEqual(places[0]);
    expect(fitted({ ...run, step: 9, slide: 3 }, plan, places)).toMatchObject({
      step: 1,
      slide: 0,
      phase: 0,
    });
    expect(slideAt(file, plan, { step: 0, slide: 1, phase: 0 })?.text).toBe("walk");
    expect(slideAt(file, plan, { step: 5, slide: 0, phase: 0 })).toBeUndefined();
  });
});

describe("the clock", () => {
  test("counts from start to pause, and not while it stands", () => {
    const on = started(run, 1000);
    expect(clockOf(on, plan, 1000 + 4 * minute)).toEqual({ step: 6 * minute, all: 26 * minute });
    const off = paused(on, 1000 + 4 * minute);
    expect(clockOf(off, plan, 1000 + 90 * minute)).toEqual({ step: 6 * minute, all: 26 * minute });
    const again = started(off, 1000 + 90 * minute);
    expect(clockOf(again, plan, 1000 + 91 * minute).step).toBe(5 * minute);
  });

  test("gives what a step has used to that step, and takes it up again when the class comes back", () => {
    const second = stepped(started(run, 0), plan, 1, 12 * minute);
    expect(clockOf(second, plan, 15 * minute)).toEqual({ step: 17 * minute, all: 15 * minute });
    const back = stepped(second, plan, -1, 15 * minute);
    // It had run over by two minutes.
    expect(clockOf(back, plan, 16 * minute)).toEqual({ step: -3 * minute, all: 14 * minute });
  });

  test("another screen of the same step takes no time from it", () => {
    const on = started(run, 0);
    const shown = moved(on, { step: 0, slide: 0, phase: 1 }, minute);
    expect(clockOf(shown, plan, 2 * minute)).toEqual(clockOf(on, plan, 2 * minute));
  });

  test("there is no step before the first and after the last", () => {
    expect(stepped(run, plan, -1, 0)).toBe(run);
    const last = stepped(run, plan, 1, 0);
    expect(stepped(last, plan, 1, 0)).toBe(last);
  });

  test("a device whose clock was set back counts nothing, and never gives time", () => {
    const on = started(run, 10 * minute);
    expect(clockOf(on, plan, 0).all).toBe(30 * minute);
    expect(clockOf(paused(on, 0), plan, 0).all).toBe(30 * minute);
  });

  test("all of the time that ran is in the steps, whatever was pressed", () => {
    const press = fc.constantFrom("start", "pause", "next", "back", "screen");
    fc.assert(
      fc.property(fc.array(fc.tuple(press, fc.integer({ min: 0, max: 5 * minute }))), (presses) => {
        let now = 0;
        let it: Run = run;
        let ran = 0;
        for (const [name, wait] of presses) {
          now += wait;
          if (it.since !== null) ran += wait;
          if (name === "start") it = started(it, now);
          else if (name === "pause") it = paused(it, now);
          else if (name === "screen") it = moved(it, { ...it, phase: 1 }, now);
          else it = stepped(it, plan, name === "next" ? 1 : -1, now);
        }
        return clockOf(it, plan, now).all === 30 * minute - ran;
      }),
    );
  });

  test.each([
    [0, "0:00"],
    [1, "0:01"],
    [59_001, "1:00"],
    [245_000, "4:05"],
    [62 * minute, "62:00"],
    [-999, "0:00"],
    [-61_500, "1:01"],
  ])("%i ms is written %s", (ms, text) => expect(clockText(ms)).toBe(text));
});

describe("what was kept or sent", () => {
  test("is read again as it was", () => {
    const it = moved(started(run, 5), { step: 1, slide: 0, phase: 1 }, 9);
    expect(runOf(JSON.parse(JSON.stringify(it)))).toEqual(it);
    expect(messageOf(JSON.parse(JSON.stringify(tell(it, "a"))))).toEqual(tell(it, "a"));
    expect(messageOf(structuredClone(hello("turnover", "a")))).toEqual(hello("turnover", "a"));
    expect(hasBegun(it)).toBe(true);
    expect(hasBegun(run)).toBe(false);
  });

  test.each([
    null,
    undefined,
    7,
    "run",
    [],
    {},
    { ...run, guide: "../x" },
    { ...run, step: -1 },
    { ...run, step: 1.5 },
    { ...run, since: Number.NaN },
    { ...run, spent: "1" },
    { ...run, spent: [1, -1] },
    { ...run, spent: Array.from({ length: 101 }, () => 0) },
    { ...run, revision: "3" },
  ])("%j is none", (data) => expect(runOf(data)).toBeUndefined());

  test("a message of another version, or of nobody, is none", () => {
    expect(messageOf({ ...tell(run, "a"), v: 2 })).toBeUndefined();
    expect(messageOf({ ...tell(run, "a"), from: 3 })).toBeUndefined();
    expect(messageOf({ v: 1, kind: "run", from: "a", run: { guide: 1 } })).toBeUndefined();
    expect(messageOf({ v: 1, kind: "shout", from: "a" })).toBeUndefined();
  });

  test("nothing at all makes the reader throw", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        runOf(data);
        messageOf(data);
      }),
    );
  });
});

describe("two windows", () => {
  const heard = (held: Held, it: Run, from: string) => adopted(held, tell(it, from) as never);

  test("take the later state, and keep their own against an earlier one", () => {
    const later = changed(changed(run, { step: 1 }), { isShown: true });
    expect(heard({ run, by: "a" }, later, "b")).toEqual({ run: later, by: "b" });
    expect(heard({ run: later, by: "a" }, run, "b")).toEqual({ run: later, by: "a" });
  });

  test("leave another guide alone", () => {
    const other = changed(freshRun("goals", 60), {});
    expect(heard({ run, by: "a" }, other, "b").run).toBe(run);
  });

  test("come to the same when both were pressed in one moment", () => {
    const left = changed(run, { isShown: true });
    const right = changed(run, { isBlack: true });
    expect(heard({ run: left, by: "a" }, right, "b").run).toEqual(
      heard({ run: right, by: "b" }, left, "a").run,
    );
  });
});
