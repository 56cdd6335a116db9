import { useEffect, useMemo, useState } from "preact/hooks";
import { Dots } from "../../charts/Dots.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Power, Sign, Value } from "../../ui/mathematics.tsx";
import { phrase } from "../../ui/phrase.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { crowdOf, type Skill } from "./crowd.ts";
import type { FoundersOutcome } from "./founders.ts";

function FoundersFormula({ outcome, formats }: { outcome: FoundersOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  const square = (name: string) => <Power base={<Value>{of(name)}</Value>} exponent={<Value>2</Value>} />;
  const plain = outcome.draw.rho === 0;
  return (
    <>
      <Equation label={`a = ${of("a")}`}>
        <Value>a</Value>
        <Sign>=</Sign>
        <Sign>(</Sign>
        <Value>1</Value>
        <Sign>−</Sign>
        <Value>{of("gamma")}</Value>
        <Sign>×</Sign>
        <Value>{of("kappa")}</Value>
        <Sign>)</Sign>
        <Sign>×</Sign>
        <Value>{of("sigma")}</Value>
        <Sign>=</Sign>
        <Value>{of("a")}</Value>
      </Equation>
      {plain ? (
        (["b", "a", "c"] as const).map((part) => (
          <Equation key={part} label={of(shareNames[part])}>
            <Fraction
              over={square(part)}
              under={
                <>
                  {square("a")}
                  <Sign>+</Sign>
                  {square("b")}
                  <Sign>+</Sign>
                  {square("c")}
                </>
              }
            />
            <Sign>=</Sign>
            <Value>{of(shareNames[part])}</Value>
          </Equation>
        ))
      ) : (
        <Equation label={`V = ${of("variance")}`}>
          <Value>V</Value>
          <Sign>=</Sign>
          {square("a")}
          <Sign>+</Sign>
          {square("b")}
          <Sign>+</Sign>
          <Value>2</Value>
          <Sign>×</Sign>
          <Value>{of("rho")}</Value>
          <Sign>×</Sign>
          <Value>{of("a")}</Value>
          <Sign>×</Sign>
          <Value>{of("b")}</Value>
          <Sign>+</Sign>
          {square("c")}
          <Sign>=</Sign>
          <Value>{of("variance")}</Value>
        </Equation>
      )}
    </>
  );
}

const shareNames = { a: "market", b: "skill", c: "luck" } as const;

const skills: readonly Skill[] = ["low", "middle", "high"];

/** Five hundred founders; the winners are ringed. What they share is told once the reader has bet on it. */
function FoundersPicture(props: PictureProps<FoundersOutcome>) {
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

type Loaded = typeof import("./Reveal.tsx");

/** The bet; what came of it is fetched and told once it has been made. */
function Wager(props: PictureProps<FoundersOutcome>) {
  const { outcome, words, formats, onChange } = props;
  const { chart } = words;
  const { bet } = outcome;
  const told = bet !== "open";
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (told && !loaded) import("./Reveal.tsx").then(setLoaded);
  }, [told, loaded]);
  const top = outcome.quantities["top"] as Quantity;
  return (
    <div class="wager">
      <p>
        {phrase(chart["bet"] ?? "", { top }, formats)}
        {!told && <span class="field-reason"> {chart["betReason"]}</span>}
      </p>
      <div class="chips">
        {(["market", "skill", "both", "luck"] as const).map((option) => (
          <button
            key={option}
            type="button"
            data-bet={option}
            aria-pressed={bet === option}
            onClick={() => onChange?.({ bet: option })}
          >
            {chart[`bet_${option}`]}
          </button>
        ))}
      </div>
      <div aria-live="polite">{told && loaded && <loaded.Reveal {...props} />}</div>
    </div>
  );
}

export const founders = { Picture: FoundersPicture, Formula: FoundersFormula };
