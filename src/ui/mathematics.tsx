import type { ComponentChildren } from "preact";

/** Small words for writing an equation in MathML, which browsers set without a font or a script of ours. */
export function Equation({ children, label }: { children: ComponentChildren; label: string }) {
  return (
    <math display="block" aria-label={label}>
      <mrow>{children}</mrow>
    </math>
  );
}

export function Value({ children }: { children: string }) {
  return <mtext>{children}</mtext>;
}

export function Sign({ children }: { children: string }) {
  return <mo>{children}</mo>;
}

export function Fraction({ over, under }: { over: ComponentChildren; under: ComponentChildren }) {
  return (
    <mfrac>
      <mrow>{over}</mrow>
      <mrow>{under}</mrow>
    </mfrac>
  );
}

export function Power({ base, exponent }: { base: ComponentChildren; exponent: ComponentChildren }) {
  return (
    <msup>
      <mrow>{base}</mrow>
      <mrow>{exponent}</mrow>
    </msup>
  );
}
