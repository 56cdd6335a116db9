import { useEffect, useRef, useState } from "preact/hooks";
import { onLinkTo } from "../state/address.ts";
import type { Snapshot } from "../state/scenario.ts";

/**
 * A bench in a text shows its answer, its picture and the numbers that matter there, until all of it is asked for: by
 * its button, or by a link that brings a state. On a page of its own there is nothing to ask for.
 */
export function useLight(slug: string, now: Snapshot, numbers: readonly string[] | undefined) {
  const [asked, setAsked] = useState<boolean>();
  const brought = useRef<boolean>();
  // What the address said, the first time that it was read; what is dragged in the text later is no link.
  if (now.ready) brought.current ??= now.origin !== "default";
  const whole = asked ?? brought.current ?? false;
  useEffect(() => (numbers ? onLinkTo(slug, () => setAsked(true)) : undefined), [slug, numbers]);
  return { light: numbers && !whole, toggle: () => setAsked(!whole) };
}
