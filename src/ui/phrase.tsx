import type { ComponentChild } from "preact";
import { beside, type Formats, format, type Quantity } from "./format.ts";

/**
 * A sentence with quantities put in: `A 貨年底 {finalA}`. Numbers stand in the colour of their series and never
 * part from their unit at a line end.
 */
export function Phrase(props: {
  text: string;
  quantities: Readonly<Record<string, Quantity>>;
  formats: Formats;
}) {
  const parts = props.text.split(/\{(\w+)\}/);
  return (
    <>
      {parts.map((part, index): ComponentChild => {
        if (index % 2 === 0) return part;
        const quantity = props.quantities[part];
        if (!quantity) return part;
        return (
          <b class={`number tone-${quantity.tone ?? "none"}`} data-number={part}>
            {format(beside(quantity, props.quantities, props.formats), props.formats)}
          </b>
        );
      })}
    </>
  );
}

/** The same sentence as plain text, for labels and announcements. */
export function phrase(
  text: string,
  quantities: Readonly<Record<string, Quantity>>,
  formats: Formats,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const quantity = quantities[name];
    return quantity ? format(beside(quantity, quantities, formats), formats) : whole;
  });
}
