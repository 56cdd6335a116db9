/** A connection of WebDriver BiDi: commands with a number, and events in between. */
export interface Bidi {
  send(method: string, params: object): Promise<Record<string, unknown>>;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly type: "success" | "error" | "event";
  readonly result?: Record<string, unknown>;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
}

type Heard = (method: string, params: Record<string, unknown>) => void;

/** Connects to the address that the browser has written; `onClose` hears when the browser goes away by itself. */
export async function connect(address: string, onEvent: Heard, onClose: () => void): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { done(message: Message): void; fail(error: Error): void }>();
  let last = 0;
  let ours = false;
  await new Promise<void>((done, fail) => {
    socket.addEventListener("open", () => done(), { once: true });
    socket.addEventListener("error", () => fail(new Error(`nobody answers at ${address}`)), { once: true });
  });
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.method !== undefined) return onEvent(message.method, message.params ?? {});
    const asked = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    asked?.done(message);
  });
  socket.addEventListener("close", () => {
    for (const { fail } of waiting.values()) fail(new Error("the browser is gone"));
    waiting.clear();
    if (!ours) onClose();
  });
  return {
    send: async (method, params) => {
      const id = ++last;
      const answer = await new Promise<Message>((done, fail) => {
        waiting.set(id, { done, fail });
        socket.send(JSON.stringify({ id, method, params }));
      });
      if (answer.type === "error") throw new Error(`${method}: ${answer.error}: ${answer.message}`);
      return answer.result ?? {};
    },
    close: () => {
      ours = true;
      socket.close();
    },
  };
}
