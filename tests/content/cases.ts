import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { content, type Language } from "./labels.ts";

export interface Case {
  readonly title: string;
  readonly number: string;
  readonly caption: string;
  readonly year: number;
  readonly when: string;
  readonly where: string;
  readonly outcome: string;
  readonly mark: string;
  readonly chapters: readonly string[];
  readonly happened: readonly { readonly text: string; readonly sources?: readonly string[] }[];
  readonly figures: readonly { readonly what: string; readonly value: string; readonly source?: string }[];
  readonly reckon: string;
  readonly replay?: { readonly simulator: string; readonly state: string; readonly text: string };
  /** Why no simulator does this sum. */
  readonly unreplayed?: string;
  readonly shows: string;
  readonly not: string;
  readonly unchecked?: string;
}

export const caseIds = readdirSync(`${content}zh-Hant/cases`)
  .map((name) => name.replace(/\.yaml$/, ""))
  .sort();

export const readCase = (language: Language, id: string): Case =>
  parse(readFileSync(`${content}${language}/cases/${id}.yaml`, "utf8"));

/** What a reader reads through: the story, the sum, what it shows and what it does not. */
export const prose = ({ happened, reckon, shows, not }: Case): string =>
  [...happened.map(({ text }) => text), reckon, shows, not].join("\n");

/** Every work that a case names. */
export const worksIn = ({ happened, figures }: Case): string[] => [
  ...happened.flatMap(({ sources = [] }) => sources),
  ...figures.flatMap(({ source }) => source ?? []),
];
