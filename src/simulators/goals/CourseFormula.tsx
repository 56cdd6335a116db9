import { type Formats, format } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { CourseOutcome } from "./course.ts";

export function CourseFormula({ outcome, formats }: { outcome: CourseOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] ?? { value: null, unit: "ratio" }, formats);
  return (
    <>
      <Equation label={of("forecast")}>
        <Value>{of("done")}</Value>
        <Sign>×</Sign>
        <Fraction over={<Value>{of("whole")}</Value>} under={<Value>{of("passed")}</Value>} />
        <Sign>=</Sign>
        <Value>{of("forecast")}</Value>
      </Equation>
      <Equation label={of("required")}>
        <Fraction
          over={
            <>
              <Value>{of("target")}</Value>
              <Sign>−</Sign>
              <Value>{of("done")}</Value>
            </>
          }
          under={<Value>{of("remaining")}</Value>}
        />
        <Sign>×</Sign>
        <Value>7</Value>
        <Sign>=</Sign>
        <Value>{of("required")}</Value>
      </Equation>
    </>
  );
}
