import { useMemo } from "preact/hooks";
import { Dots } from "../../charts/Dots.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsShort, format } from "../../ui/format.ts";
import { phrase } from "../../ui/phrase.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { crowdOf, type Skill } from "./crowd.ts";
import type { FoundersOutcome } from "./founders.ts";
import { Wager } from "./Wager.tsx";

const skills: readonly Skill[] = ["low", "middle", "high"];

/** Five hundred founders; the winners are ringed. What they share is told once the reader has bet on it. */
export function FoundersPicture(props: PictureProps<FoundersOutcome>) {
  const { outcome, words, formats, finding, tableLabel } = props;
  const { chart } = words;
  const { draw, median } = outcome;
  const crowd = useMemo(() => crowdOf(outcome), [JSON.stringify(draw), median]);
  const told = outcome.bet !== "open";
  const people = (value: number) => format({ value, unit: "people" }, formats);
  return (
    <>
      <Figure
        title={phrase(chart.title ?? "", { size: { value: crowd.size, unit: "people" } }, formats)}
        finding={finding}
        tableLabel={tableLabel}
        table={{
          caption: chart.table ?? "",
          columns: [chart.field ?? "", chart.all ?? "", chart.ringed ?? ""],
          rows: [
            ...crowd.fields.map(({ all, winners }, index) => [
              chart[`field${index + 1}`] ?? "",
              people(all),
              people(winners),
            ]),
            ...skills.map((skill) => [
              chart[skill] ?? "",
              people(crowd.bySkill[skill].length),
              people(crowd.winnersBySkill[skill]),
            ]),
          ],
        }}
        draw={(frame) => (
          <Dots
            frame={frame}
            groups={skills.map((skill, index) => ({
              id: skill,
              size: (index + 1) as 1 | 2 | 3,
              label: chart[skill] ?? "",
              points: crowd.bySkill[skill],
            }))}
            rings={crowd.rings}
            ringLabel={chart.ringed ?? ""}
            columns={crowd.fields.map(({ winners }, index) => ({
              label: chart[`field${index + 1}`] ?? "",
              count: told ? `${winners}／${crowd.winners}` : undefined,
            }))}
            domain={crowd.domain}
            ticks={decades(crowd.domain).map((at) => ({
              at,
              label: digitsShort(10 ** at, formats),
            }))}
            unit=""
          />
        )}
      />
      <Wager {...props} />
    </>
  );
}

/** Round powers of ten within the range; halves too where it is narrow. */
function decades([low, high]: readonly [number, number]): number[] {
  const step = high - low < 1.2 ? 0.5 : 1;
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.min(12, Math.floor(high / step) - first + 1));
  return Array.from({ length: count }, (_, index) => {
    const at = (first + index) * step;
    return Number.isInteger(at) ? at : Math.floor(at) + Math.log10(3);
  }).filter((at) => at >= low && at <= high);
}
