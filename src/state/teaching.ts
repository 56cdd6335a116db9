/**
 * A session that is being taught: kept for this tab, so that a reload goes on where it stopped, and shared with the
 * other windows of this browser. Nothing of it outlives the tab, and nothing leaves the device.
 */
const key = "jiusi.teach";

/** What was kept, as it stands; nothing where it cannot be read. */
export function keptTeaching(): unknown {
  try {
    const { v, data } = JSON.parse(sessionStorage.getItem(key) ?? "null") ?? {};
    return v === 1 ? data : undefined;
  } catch {
    return undefined;
  }
}

/** False where nothing can be kept: the session goes on, and a reload forgets it. */
export function keepTeaching(data: object): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify({ v: 1, data }));
    return true;
  } catch {
    return false;
  }
}

export const teachingTime = (): number => Date.now();

/** A name for this window among the others. */
export function windowName(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random.toString(36);
}

export interface Channel {
  send(message: object): void;
  close(): void;
}

/** The line between the windows of this browser; nothing where there is none. */
export function openChannel(onMessage: (data: unknown) => void): Channel | undefined {
  if (typeof BroadcastChannel !== "function") return undefined;
  try {
    const line = new BroadcastChannel(key);
    line.addEventListener("message", ({ data }) => onMessage(data));
    return { send: (message) => line.postMessage(message), close: () => line.close() };
  } catch {
    // A sandboxed frame.
    return undefined;
  }
}
