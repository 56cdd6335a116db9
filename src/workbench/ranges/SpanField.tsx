import { useState } from "preact/hooks";
import type { Span, Value } from "../../link/scheme.ts";
import { Field, type FieldWords, type How } from "../../ui/Field.tsx";
import type { DeferredProps } from "../Deferred.tsx";
import type { NumberParameter } from "../define.ts";
import { isDrawnNormal, spanPoint } from "../spans.ts";

interface Props extends DeferredProps {
  readonly parameter: NumberParameter;
  readonly span: Span;
  readonly field: FieldWords;
  onChange(value: Value): void;
}

/**
 * A number that is known only as a range: the same field twice, for its low and its high end. Ends that are typed the
 * wrong way round change places, as in a link, and that is told; a slider stops at the other end.
 */
export function SpanField({ parameter, span, field, words, texts, onChange }: Props) {
  const [swapped, setSwapped] = useState(false);
  const end = (side: "low" | "high") => {
    const label = texts.span[side].replace("{label}", field.label);
    const change = (value: number, how: How) => {
      const crossed = side === "low" ? value > span.high : value < span.low;
      // 8 may be the beginning of 80: an end that is being typed waits until it is left.
      if (crossed && how === "type") return;
      setSwapped(crossed && how === "leave");
      const other = side === "low" ? span.high : span.low;
      const end = crossed && how === "slide" ? other : value;
      onChange({ low: Math.min(end, other), high: Math.max(end, other) });
    };
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
      {swapped && (
        <p class="field-notice" role="status">
          {texts.span.swapped}
        </p>
      )}
      {isDrawnNormal(parameter, span) && (
        <p class="field-notice" role="status" data-drawn="normal">
          {texts.span.atBound}
        </p>
      )}
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
