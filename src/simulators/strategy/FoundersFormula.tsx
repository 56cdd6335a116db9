import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Power, Sign, Value } from "../../ui/mathematics.tsx";
import type { FoundersOutcome } from "./founders.ts";

export function FoundersFormula({ outcome, formats }: { outcome: FoundersOutcome; formats: Formats }) {
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
