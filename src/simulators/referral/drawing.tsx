import { Equation, Sign, Value } from "../../ui/mathematics.tsx";

/** Factors and what they come to. */
export function Product(props: { label: string; name: string; factors: readonly string[]; result: string }) {
  return (
    <Equation label={props.label}>
      <Value>{props.name}</Value>
      {props.factors.map((factor, index) => (
        <>
          <Sign>{index === 0 ? "=" : "×"}</Sign>
          <Value>{factor}</Value>
        </>
      ))}
      <Sign>=</Sign>
      <Value>{props.result}</Value>
    </Equation>
  );
}
