import { useMemo } from "preact/hooks";
import { aboveMedian } from "../../models/strategy/decompose.ts";
import { coefficientsOf, drawFounders, summarize } from "../../models/strategy/founders.ts";
import { format, type Quantity } from "../../ui/format.ts";
import { phrase } from "../../ui/phrase.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { size } from "./crowd.ts";
import type { FoundersOutcome } from "./founders.ts";

interface Deep {
  readonly topMarketAboveMedian: number;
  readonly topSkillAboveMedian: number;
  readonly topLuckAboveMedian: number;
  readonly topBothAboveMedian: number;
  readonly bothReachTop: number | null;
}

const isDeep = (value: unknown): value is Deep =>
  typeof value === "object" && value !== null && "topBothAboveMedian" in value;

/** What the winners share, counted three ways: among the founders of the picture, by the formula, in a million more. */
export function Reveal({ outcome, words, formats, workerResult, onChange }: PictureProps<FoundersOutcome>) {
  const { chart } = words;
  const { draw, median, correlations } = outcome;
  const { topFraction } = draw;
  const seen = useMemo(
    () => summarize(drawFounders(size, draw.seed, coefficientsOf(draw)), median, topFraction),
    [JSON.stringify(draw), median],
  );
  const million = isDeep(workerResult) ? workerResult : undefined;
  const exact = (r: number | null) => aboveMedian(r, topFraction);
  const rows = [
    {
      id: "market",
      seen: seen.summary.topMarketAboveMedian,
      exact: exact(correlations.market),
      counted: million?.topMarketAboveMedian,
    },
    {
      id: "skill",
      seen: seen.summary.topSkillAboveMedian,
      exact: exact(correlations.skill),
      counted: million?.topSkillAboveMedian,
    },
    {
      id: "luck",
      seen: seen.shared.topLuckAboveMedian,
      exact: exact(correlations.luck),
      counted: million?.topLuckAboveMedian,
    },
    { id: "both", seen: seen.shared.topBothAboveMedian, exact: null, counted: million?.topBothAboveMedian },
    { id: "reach", seen: seen.shared.bothReachTop, exact: null, counted: million?.bothReachTop },
  ];
  const share = (value: number | null | undefined, digits = 1): Quantity => ({
    value: value ?? null,
    unit: "percent",
    digits,
  });
  const best = Object.fromEntries(
    rows.map((row) => [row.id, share(row.counted ?? row.exact ?? row.seen, 0)]),
  );
  const top = outcome.quantities["top"] as Quantity;
  const winners: Quantity = { value: seen.summary.topCount, unit: "people" };
  return (
    <>
      <p>{phrase(chart[`reply_${outcome.bet}`] ?? "", { ...best, top }, formats)}</p>
      <div class="table-scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[
                chart["sharedBy"],
                phrase(chart["seen"] ?? "", { n: winners }, formats),
                chart["exact"],
                chart["million"],
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{phrase(chart[`share_${row.id}`] ?? "", { top }, formats)}</th>
                <td>{format(share(row.seen), formats)}</td>
                <td>{format(share(row.exact), formats)}</td>
                <td>{million ? format(share(row.counted), formats) : "…"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" data-again onClick={() => onChange?.({ seed: draw.seed + 1 })}>
        {chart["again"]}
      </button>
    </>
  );
}
