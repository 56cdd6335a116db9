import { expect, test } from "vitest";
import { commonCharacters } from "../../src/integrations/search/common-characters.ts";

test("a character that stands beside many others and in few names is common", () => {
  const others = [..."貨錢客店賣買單量價率本利"];
  // The one stands before and behind each of the others; they stand beside it alone.
  const text = others.map((char) => `${char}就${char}`).join("。");
  expect(commonCharacters(text, [])[0]).toBe("就");
  expect(commonCharacters(text, ["就", "就是", "成就", "就業"])).not.toContain("就");
  expect(commonCharacters("no Han, 1 2 3", [])).toBe("");
});
