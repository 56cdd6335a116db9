import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAddress } from "../../src/link/address.ts";
import { defaults, isSpan, type Values } from "../../src/link/scheme.ts";
import { decode, encode } from "../../src/link/text.ts";
import { simulators } from "../../src/simulators/index.ts";

/**
 * A link is a promise. Every line of `links/*.txt` is a link that was handed out once, and what it must mean
 * for ever: lines are added, never changed or taken away. `fragment ⇒ what differs from the defaults as they
 * were then`; `~` before the arrow marks a link of which a part is dropped.
 */
const folder = new URL("./links/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

interface Promised {
  readonly fragment: string;
  readonly damaged: boolean;
  readonly differs: Values;
}

function promises(file: string): Promised[] {
  return readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("//"))
    .map((line) => {
      const [, fragment = "", mark, json = ""] = /^(\S+) (~?)⇒ (\{.*\})$/.exec(line) ?? [];
      if (json === "") throw new Error(`${file}: ${line}`);
      return { fragment, damaged: mark === "~", differs: JSON.parse(json) as Values };
    });
}

test("every simulator has its list of links", () => {
  expect(files.toSorted()).toEqual(simulators.map(({ slug }) => `${slug}.txt`).toSorted());
});

describe.each(simulators.map((simulator) => [simulator.slug, simulator.scheme] as const))(
  "%s",
  (slug, scheme) => {
    const list = files.includes(`${slug}.txt`) ? promises(`${slug}.txt`) : [];

    test.each(list.map((promised) => [promised.fragment, promised] as const))(
      "%s",
      (_, { fragment, damaged, differs }) => {
        for (const address of [
          { search: "", hash: fragment },
          { search: fragment.replace("#", "?"), hash: "" },
        ]) {
          const text = readAddress(address, [slug]).states.get(slug) ?? "";
          const { values, dropped } = decode(scheme, text);
          expect(values).toEqual({ ...defaults(scheme), ...differs });
          expect(dropped.length > 0).toBe(damaged);
        }
      },
    );

    test("one link of the present version changes every parameter", () => {
      const whole = list.filter(
        ({ fragment, differs }) =>
          fragment.startsWith(`#${slug}=${scheme.version},`) &&
          scheme.fields.every(({ key, kind }) => key in differs || key === "seed" || kind === "table"),
      );
      expect(whole.length).toBeGreaterThan(0);
      for (const { fragment, differs } of whole) {
        expect(`#${slug}=${encode(scheme, { ...defaults(scheme), ...differs })}`).toBe(fragment);
      }
    });

    test("one link carries a range, and is written as it was read", () => {
      const ranged = list.filter(({ differs }) => Object.values(differs).some(isSpan));
      expect(ranged.length).toBeGreaterThan(0);
      for (const { fragment, differs } of ranged)
        expect(`#${slug}=${encode(scheme, { ...defaults(scheme), ...differs })}`).toBe(fragment);
    });

    test("every older version is among the links", () => {
      for (let version = 1; version <= scheme.version; version++) {
        expect(list.some(({ fragment }) => fragment.startsWith(`#${slug}=${version},`))).toBe(true);
      }
      for (let version = 1; version < scheme.version; version++)
        expect(scheme.upgraders?.[version]).toBeTypeOf("function");
    });
  },
);
