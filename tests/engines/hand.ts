import { expect } from "@playwright/test";
import { type Driven, pause } from "./engine.ts";

/** What a person does with a page: everything at the place where a thing is drawn. */
export interface Hand {
  readonly page: Driven;
  press(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** Drags with the mouse, from the middle or from the share of the width that is given. */
  drag(selector: string, by: readonly [x: number, y: number], share?: number): Promise<void>;
  type(text: string): Promise<void>;
  text(selector: string): Promise<string>;
  waitFor(selector: string): Promise<void>;
  /** What has the focus, as a selector can say it; empty where nothing has. */
  focused(): Promise<string>;
}

/** WebDriver's names of keys. */
export const keys = { tab: "\uE004", enter: "\uE007", escape: "\uE00C" } as const;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly hit: string;
}

/** The middle of the first match that is drawn, brought into view; what lies on top of it is told. */
function placeIn(selector: string): Place | null {
  const drawn = [...document.querySelectorAll(selector)].find((it) => {
    const { width, height } = it.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(it).visibility === "visible";
  });
  if (!drawn) return null;
  const before = drawn.getBoundingClientRect();
  if (before.top < 80 || before.bottom > innerHeight - 80)
    drawn.scrollIntoView({ block: "center", behavior: "instant" });
  const box = drawn.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const ours = top !== null && (drawn.contains(top) || top.contains(drawn) || top.closest("label") !== null);
  return { x, y, width: box.width, hit: ours ? "" : (top?.outerHTML.slice(0, 160) ?? "nothing") };
}

export function handOn(page: Driven): Hand {
  const placeOf = async (selector: string): Promise<Place> => {
    let place: Place | null = null;
    await expect
      .poll(
        async () => {
          const before = place;
          place = await page.evaluate(placeIn, selector);
          // It stands still and nothing lies on it.
          return place?.hit === "" && before?.x === place.x && before.y === place.y;
        },
        { message: `a place to press ${selector}` },
      )
      .toBe(true);
    return place as unknown as Place;
  };
  const mouse = (actions: readonly object[]) =>
    page.act([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  const to = (x: number, y: number) => ({
    type: "pointerMove",
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
    origin: "viewport",
  });
  const down = { type: "pointerDown", button: 0 };
  const up = { type: "pointerUp", button: 0 };

  return {
    page,
    press: async (selector) => {
      const { x, y } = await placeOf(selector);
      await mouse([to(x, y), down, { type: "pause", duration: 30 }, up]);
    },
    hover: async (selector) => {
      const { x, y } = await placeOf(selector);
      await mouse([to(x, y)]);
    },
    drag: async (selector, [right, below], share = 0.5) => {
      const { x: middle, y, width } = await placeOf(selector);
      const x = middle + (share - 0.5) * width;
      const steps = [1, 2, 3, 4, 5, 6].flatMap((step) => [
        { type: "pause", duration: 20 },
        to(x + (right * step) / 6, y + (below * step) / 6),
      ]);
      await mouse([to(x, y), down, ...steps, { type: "pause", duration: 30 }, up]);
    },
    type: (text) =>
      page.act([
        {
          type: "key",
          id: "keys",
          actions: [...text].flatMap((value) => [
            { type: "keyDown", value },
            { type: "keyUp", value },
          ]),
        },
      ]),
    text: (selector) => page.evaluate((it) => document.querySelector(it)?.textContent ?? "", selector),
    waitFor: async (selector) => {
      await expect
        .poll(() => page.evaluate((it) => document.querySelectorAll(it).length, selector), {
          message: selector,
        })
        .toBeGreaterThan(0);
    },
    focused: () =>
      page.evaluate(() => {
        const it = document.activeElement;
        return !it || it === document.body ? "" : `${it.localName}.${it.className}`;
      }),
  };
}

/** A page is well: its notices are hidden and nothing went wrong. A moment first, for what comes late. */
export async function expectWell(page: Driven): Promise<void> {
  await pause(300);
  const notices = await page.evaluate(() =>
    [...document.querySelectorAll("#failure, #update")].flatMap((it) =>
      it.getClientRects().length > 0 ? [it.textContent?.trim()] : [],
    ),
  );
  expect(notices).toEqual([]);
  expect(page.faults()).toEqual([]);
}
