/** An event that reached the HTML of an island before its code had loaded. */
export interface QueuedEvent {
  readonly type: string;
  readonly target: HTMLElement;
  /** The value of the control at the time of the event. */
  readonly value: string | undefined;
  readonly checked: boolean | undefined;
}

/** Replays the events in order, once the island has read the state that a link or storage holds for it. */
export async function replayEvents(island: HTMLElement, queuedEvents: readonly QueuedEvent[]): Promise<void> {
  for (let tries = 0; tries < 250 && island.querySelector('[data-ready="false"]'); tries++)
    await new Promise((done) => setTimeout(done, 16));
  for (const { type, target, value, checked } of queuedEvents) {
    if (type === "click") {
      target.closest("button")?.click();
      continue;
    }
    if (value !== undefined) (target as HTMLInputElement).value = value;
    if (checked !== undefined) (target as HTMLInputElement).checked = checked;
    target.dispatchEvent(new Event(type, { bubbles: type === "input" || type === "change" }));
  }
}
