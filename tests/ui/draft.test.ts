import { expect, test } from "vitest";
import { keepsGroups } from "../../src/ui/draft.ts";

test.each([
  // A digit more or less in the box's own number: the commas are still those of thousands.
  ["500,000", "500,0000", true],
  ["500,000", "500,00", true],
  ["500,000", "5,000", true],
  ["1,500,000", "1,50,000", true],
  // Typed or pasted over all of it: a comma is what its writer meant.
  ["500,000", "0,25", false],
  ["500,000", "0,5", false],
  ["500,000", "5", false],
  ["5", "5,", false],
  ["", "0,25", false],
])("%s → %s", (before, after, kept) => expect(keepsGroups(before, after)).toBe(kept));
