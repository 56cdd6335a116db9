import { type Handler, handlerKey, type Reply, type Request } from "./messages.ts";

/**
 * The worker's side: every request gets exactly one answer, also when the handler throws. Where there is a document the
 * file was imported by a page that may have no worker, which calls the handler itself.
 */
export function serve(handle: Handler): void {
  if (typeof document !== "undefined") {
    Object.assign(globalThis, { [handlerKey]: handle });
    return;
  }
  const door = globalThis as unknown as { postMessage(reply: Reply): void };
  addEventListener("message", async ({ data }: MessageEvent<Request>) => {
    const { id, name, input } = data;
    try {
      const value = await handle(name, input, (share) => {
        door.postMessage({ id, kind: "progress", share } satisfies Reply);
      });
      door.postMessage({ id, kind: "done", value } satisfies Reply);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      door.postMessage({ id, kind: "failed", message } satisfies Reply);
    }
  });
}
