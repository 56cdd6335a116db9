/** What somebody did to the HTML of an island before its code had come. */
export interface Missed {
  readonly type: string;
  readonly target: HTMLElement;
  /** What stood in the control when it happened. */
  readonly value: string | undefined;
  readonly checked: boolean | undefined;
}

/** Does again what was done, in its order, once the island has read what a link or storage has for it. */
export async function catchUp(island: HTMLElement, missed: readonly Missed[]): Promise<void> {
  for (let tries = 0; tries < 250 && island.querySelector('[data-ready="false"]'); tries++)
    await new Promise((done) => setTimeout(done, 16));
  for (const { type, target, value, checked } of missed) {
    if (type === "click") {
      target.closest("button")?.click();
      continue;
    }
    if (value !== undefined) (target as HTMLInputElement).value = value;
    if (checked !== undefined) (target as HTMLInputElement).checked = checked;
    target.dispatchEvent(new Event(type, { bubbles: type === "input" || type === "change" }));
  }
}
