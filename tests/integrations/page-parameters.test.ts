import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { written } from "../../src/integrations/bundle/page-parameters.ts";

const slugs = readdirSync("src/simulators", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("there are simulators", () => expect(slugs.length).toBeGreaterThanOrEqual(10));

describe.each(slugs)("%s", (slug) => {
  test("what a page is sent is the table that was written, in its order", async () => {
    const { parameters } = await import(`../../src/simulators/${slug}/parameters.ts`);
    const code = written(parameters);
    const sent = (await import(`data:text/javascript,${encodeURIComponent(code)}`)).parameters;
    expect(sent).toEqual(parameters);
    expect(Object.keys(sent)).toEqual(Object.keys(parameters));
    for (const [key, row] of Object.entries<Record<string, object>>(parameters))
      if (row["columns"]) expect(Object.keys(sent[key].columns)).toEqual(Object.keys(row["columns"]));
    expect(code).not.toContain("import ");
  });
});

test("what rows share is written once", () => {
  const row = { step: 1, steps: "even", unit: "days", min: 0, max: 9, default: 3 };
  expect(written({ a: row, b: { ...row, default: 5 } }).match(/steps:/g)).toHaveLength(1);
});
