import { readdirSync, readFileSync } from "node:fs";

/** A worked example from a published source, or one computed here with its source. */
export interface Example {
  readonly id: string;
  readonly call: string;
  readonly title: string;
  readonly inputs: Record<string, unknown>;
  /** Some of the outputs. */
  readonly expected: Record<string, unknown>;
  /** Lists of which only the beginning is given. */
  readonly expectedStart?: Record<string, unknown[]>;
  /** Lists of which only the length is given. */
  readonly expectedLength?: Record<string, number>;
  readonly source: string;
}

const folder = new URL("examples/", import.meta.url);

export const exampleFiles: readonly { readonly name: string; readonly examples: readonly Example[] }[] =
  readdirSync(folder).map((name) => ({
    name,
    examples: JSON.parse(readFileSync(new URL(name, folder), "utf8")),
  }));
