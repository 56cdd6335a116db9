import { type Formats, format } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { Outcome } from "../../workbench/define.ts";
import type { OkrOutcome } from "./okr.ts";

interface Props<O extends Outcome = Outcome> {
  readonly outcome: O;
  readonly formats: Formats;
}

const reader =
  ({ outcome, formats }: Props) =>
  (name: string) =>
    format(outcome.quantities[name] ?? { value: null, unit: "ratio" }, formats);

export function ChanceFormula(props: Props) {
  const of = reader(props);
  return (
    <Equation label={of("chance")}>
      <Value>Φ</Value>
      <Sign>(</Sign>
      <Fraction
        over={
          <>
            <Value>{of("done")}</Value>
            <Sign>+</Sign>
            <Value>{of("ahead")}</Value>
            <Sign>×</Sign>
            <Value>{of("left")}</Value>
            <Sign>−</Sign>
            <Value>{of("target")}</Value>
          </>
        }
        under={
          <>
            <Value>{of("spread")}</Value>
            <Sign>×</Sign>
            <msqrt>
              <mtext>{of("left")}</mtext>
            </msqrt>
          </>
        }
      />
      <Sign>)</Sign>
      <Sign>=</Sign>
      <Value>{of("chance")}</Value>
    </Equation>
  );
}

export function CascadeFormula(props: Props) {
  const of = reader(props);
  return (
    <>
      <Equation label={of("monthTarget")}>
        <Value>{of("yearTarget")}</Value>
        <Sign>×</Sign>
        <Fraction over={<Value>{of("monthWeight")}</Value>} under={<Value>{of("weights")}</Value>} />
        <Sign>=</Sign>
        <Value>{of("monthTarget")}</Value>
      </Equation>
      <Equation label={of("orders")}>
        <Value>{of("target")}</Value>
        <Sign>÷</Sign>
        <Value>{of("basket")}</Value>
        <Sign>→</Sign>
        <Value>{of("orders")}</Value>
        <Sign>÷</Sign>
        <Value>{of("conversion")}</Value>
        <Sign>→</Sign>
        <Value>{of("visits")}</Value>
      </Equation>
    </>
  );
}

export function OkrFormula(props: Props<OkrOutcome>) {
  const { outcome, formats } = props;
  const plain = (value: number) => format({ value, unit: "ratio" }, formats);
  const of = reader(props);
  return (
    <>
      {outcome.rows.map((row, index) => (
        <Equation key={index} label={`${row.name} ${plain(row.rounded)}`}>
          <Fraction
            over={
              <>
                <Value>{plain(row.actual)}</Value>
                <Sign>−</Sign>
                <Value>{plain(row.start)}</Value>
              </>
            }
            under={
              <>
                <Value>{plain(row.goal)}</Value>
                <Sign>−</Sign>
                <Value>{plain(row.start)}</Value>
              </>
            }
          />
          <Sign>→</Sign>
          <Value>{plain(row.rounded)}</Value>
        </Equation>
      ))}
      <Equation label={of("objective")}>
        <Value>{of("objective")}</Value>
        <Sign>{outcome.objective + 1e-9 < outcome.expected ? "<" : "≥"}</Sign>
        <Value>{of("expected")}</Value>
      </Equation>
    </>
  );
}
