import type { Span, Value } from "../../link/scheme.ts";
import { Field, type FieldWords } from "../../ui/Field.tsx";
import type { DeferredProps } from "../Deferred.tsx";
import type { NumberParameter } from "../define.ts";
import { spanPoint } from "../spans.ts";

interface Props extends DeferredProps {
  readonly parameter: NumberParameter;
  readonly span: Span;
  readonly field: FieldWords;
  onChange(value: Value): void;
}

/** A number that is known only as a range: the same field twice, for its low and its high end. */
export function SpanField({ parameter, span, field, words, texts, onChange }: Props) {
  const end = (side: "low" | "high") => {
    const label = texts.span[side].replace("{label}", field.label);
    const change = (value: number) =>
      onChange(
        side === "low"
          ? { low: value, high: Math.max(value, span.high) }
          : { low: Math.min(value, span.low), high: value },
      );
    return (
      <Field
        id={`${parameter.key}.${side}`}
        value={span[side]}
        initial={parameter.default}
        range={parameter}
        unit={parameter.unit}
        integer={parameter.integer ?? false}
        tone={parameter.tone ?? "none"}
        words={{ ...field, label, reason: "", origin: "" }}
        formats={words.formats}
        onChange={change}
      />
    );
  };
  return (
    <div class="span-field" role="group" aria-label={field.label} data-span={parameter.key}>
      {end("low")}
      {end("high")}
      <p class="field-reason">
        {texts.span.note} {field.reason}
        <span class="field-origin">{field.origin}</span>
      </p>
      <button type="button" class="quiet" onClick={() => onChange(spanPoint(parameter, span))}>
        {texts.span.back}
      </button>
    </div>
  );
}
