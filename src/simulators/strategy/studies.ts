import { sharesOf } from "../../models/strategy/decompose.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";
import { settingOf } from "./setting.ts";

/**
 * Shares of the variance of profitability, in per cent. McGahan & Porter 1997 from its abstract; Rumelt 1991 from
 * memory, stable and yearly industry effects apart: the page marks it as not verified.
 */
const published = {
  mcgahan: [
    { name: "field", pct: 19 },
    { name: "craft", pct: 32 },
    { name: "parent", pct: 4 },
    { name: "year", pct: 2 },
  ],
  rumelt: [
    { name: "field", pct: 8.28 },
    { name: "craft", pct: 46.37 },
    { name: "yearly", pct: 7.84 },
    { name: "parent", pct: 0.8 },
  ],
} as const;

export type Study = keyof typeof published;

export interface StudyRow {
  readonly id: string;
  readonly shares: readonly { readonly id: string; readonly value: number }[];
  readonly unknown: number;
}

export interface StudiesOutcome extends Outcome {
  readonly rows: readonly StudyRow[];
  readonly study: Study;
}

const rows: readonly StudyRow[] = Object.entries(published).map(([id, components]) => ({
  id,
  shares: components.map(({ name, pct }) => ({ id: name, value: pct / 100 })),
  unknown: 1 - components.reduce((total, { pct }) => total + pct, 0) / 100,
}));

/** What was measured on large companies, beside what the sliders say. */
export const studies = defineView<typeof parameters>()({
  id: "studies",
  first: ["study", "sigmaSkill", "sigmaMarket", "sigmaLuck", "entryElasticity"],
  more: ["rho", "shareExponent"],
  figures: ["studyField", "studyCraft", "studyRatio", "modelRatio", "gap", "needed"],
  breakEven: "sigmaSkill",
  headline: "gap",
  evaluate(inputs: Inputs<typeof parameters>): StudiesOutcome {
    const setting = settingOf(inputs);
    const { study } = inputs;
    const { shapley, coefMarket } = sharesOf(setting);
    const [field, craft] = published[study].map(({ pct }) => pct / 100) as [number, number];
    const studyRatio = craft / (field + craft);
    const known = shapley === null ? 0 : shapley.skill + shapley.market;
    const modelRatio = shapley === null || known === 0 ? null : shapley.skill / known;
    const gap = modelRatio === null ? null : modelRatio - studyRatio;
    const percent = (value: number | null) => ({
      value,
      unit: "percent",
      digits: 0,
    });
    const model: StudyRow = {
      id: "model",
      shares: [
        { id: "field", value: shapley?.market ?? 0 },
        { id: "craft", value: shapley?.skill ?? 0 },
      ],
      unknown: shapley?.luck ?? 0,
    };
    return {
      verdict: verdict(gap),
      quantities: {
        studyField: { ...percent(field), tone: "a" },
        studyCraft: { ...percent(craft), tone: "b" },
        studyRatio: percent(studyRatio),
        modelRatio: { ...percent(modelRatio), tone: "answer" },
        gap: { value: gap, unit: "points", digits: 1, tone: "answer" },
        needed: {
          // Only where choice and skill go separate ways are the shares plain squares.
          value: setting.rho === 0 ? Math.abs(coefMarket) * Math.sqrt(studyRatio / (1 - studyRatio)) : null,
          unit: "ratio",
          digits: 2,
        },
      },
      rows: [...rows, model],
      study,
    };
  },
});

function verdict(gap: number | null): string {
  if (gap === null) return "nothing";
  if (Math.abs(gap) < 0.01) return "agree";
  return gap < 0 ? "less" : "more";
}
