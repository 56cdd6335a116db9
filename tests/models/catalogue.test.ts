import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue, runModel } from "../../src/models/index.ts";
import type { AnyCalculation, Input, InputTable } from "../../src/models/schema.ts";
import { validate } from "../../src/models/validate.ts";

const calculations = [...catalogue.values()];

/** Every row of a table, those of elements and fields included. */
function rows(inputs: InputTable): Input[] {
  const below = (input: Input): Input[] => {
    if (input.kind === "list") return [input, ...below(input.of)];
    if (input.kind === "obj") return [input, ...rows(input.fields)];
    return [input];
  };
  return Object.values(inputs).flatMap(below);
}

describe.each(calculations)("$name", ({ name, inputs }) => {
  test("is named like its subject and reached under its name", () => {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z0-9]*$/);
    expect(catalogue.get(name)?.inputs).toBe(inputs);
  });

  test("has defaults that its own table accepts", () => {
    const optional = Object.fromEntries(
      Object.entries(inputs).filter(([, input]) => input.default !== undefined),
    );
    expect(validate({ inputs: optional, rules: [] }, {})).not.toHaveProperty("error");
  });

  test("has ranges that run upwards", () => {
    const ranges = rows(inputs).flatMap((row) => {
      if (row.kind === "num" || row.kind === "int") return [row.range];
      return row.kind === "list" && row.length ? [row.length] : [];
    });
    for (const [low, high] of ranges) expect(low).toBeLessThanOrEqual(high);
  });
});

test("every calculation of every model file is in the catalogue, once", async () => {
  const folder = new URL("../../src/models/", import.meta.url);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts") && name !== "index.ts");
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  const found = modules
    .flatMap((exports) => Object.values(exports))
    .filter(
      (value): value is AnyCalculation => typeof value === "object" && value !== null && "compute" in value,
    );
  expect(calculations.map(({ name }) => name).toSorted()).toEqual(found.map(({ name }) => name).toSorted());
});

test.each([
  "",
  "nope",
  "turnover",
  "turnover.Compare",
  "constructor",
  "__proto__",
  "toString",
  "get",
  "size",
])("unknown function %j", (fn) => {
  expect(runModel(fn, {})).toEqual({ error: { code: "unknown_function", field: "fn" } });
});
