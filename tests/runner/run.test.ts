import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reply, Request } from "../../src/runner/messages.ts";

vi.mock("../../src/simulators/worker.ts?worker&url", () => ({
  default:
    "data:text/javascript,globalThis[Symbol.for('jiusi.handler')] = async (name, input, report) => { await report(0.5); if (name === 'bad') throw new Error('no'); return { name, input, here: true }; }",
}));

/** A worker that answers when told to. */
class FakeWorker {
  static made: FakeWorker[] = [];
  static forbidden = false;
  listeners = new Map<string, (event: unknown) => void>();
  got: Request[] = [];
  ended = false;
  constructor() {
    if (FakeWorker.forbidden) throw new DOMException("no", "SecurityError");
    FakeWorker.made.push(this);
  }
  addEventListener(name: string, listener: (event: unknown) => void) {
    this.listeners.set(name, listener);
  }
  postMessage(request: Request) {
    this.got.push(request);
  }
  terminate() {
    this.ended = true;
  }
  answer(reply: Reply) {
    this.listeners.get("message")?.({ data: reply });
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  FakeWorker.made = [];
  FakeWorker.forbidden = false;
  vi.stubGlobal("Worker", FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () => import("../../src/runner/run.ts");
const worker = (index = 0) => FakeWorker.made[index] as FakeWorker;
const idOf = (it: FakeWorker, index = 0) => it.got[index]?.id ?? -1;

test("one worker, one run at a time, answers by number", async () => {
  const { run } = await open();
  const progress: number[] = [];
  const first = run("a", 1, undefined, (share) => progress.push(share));
  const second = run("b", 2);
  expect(worker().got.map(({ name }) => name)).toEqual(["a"]);
  worker().answer({ id: 99, kind: "done", value: "foreign" });
  worker().answer({ id: idOf(worker()), kind: "progress", share: 0.5 });
  worker().answer({ id: idOf(worker()), kind: "done", value: "A" });
  expect(await first).toBe("A");
  worker().answer({ id: idOf(worker(), 1), kind: "failed", message: "because" });
  await expect(second).rejects.toMatchObject({ reason: "failed", message: "because" });
  expect(progress).toEqual([0.5]);
  expect(FakeWorker.made).toHaveLength(1);
});

test("an aborted run ends its worker, the next gets a new one; one that waits is only taken off", async () => {
  const { run } = await open();
  const [stop, drop] = [new AbortController(), new AbortController()];
  const first = run("a", 1, stop.signal);
  const second = run("b", 2, drop.signal);
  const third = run("c", 3);
  drop.abort();
  await expect(second).rejects.toMatchObject({ name: "AbortError" });
  expect(worker().ended).toBe(false);
  stop.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  expect(worker().ended).toBe(true);
  expect(worker(1).got.map(({ name }) => name)).toEqual(["c"]);
  worker(1).answer({ id: idOf(worker(1)), kind: "done", value: "C" });
  expect(await third).toBe("C");
  await expect(run("d", 4, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
});

test("after five seconds a run is ended and says so", async () => {
  const { run } = await open();
  const slow = run("a", 1);
  const said = expect(slow).rejects.toMatchObject({ reason: "slow" });
  vi.advanceTimersByTime(4999);
  expect(worker().ended).toBe(false);
  vi.advanceTimersByTime(1);
  await said;
  expect(worker().ended).toBe(true);
});

test("what a person asked for once and waits for may take longer", async () => {
  const { run, patient } = await open();
  const file = run("a", 1, undefined, undefined, patient);
  const said = expect(file).rejects.toMatchObject({ reason: "slow" });
  vi.advanceTimersByTime(patient - 1);
  expect(worker().ended).toBe(false);
  vi.advanceTimersByTime(1);
  await said;
  expect(worker().ended).toBe(true);
});

test("where a page may have no worker the work is done on its own thread", async () => {
  vi.useRealTimers();
  FakeWorker.forbidden = true;
  const { run } = await open();
  const progress: number[] = [];
  expect(await run("a", 1, undefined, (share) => progress.push(share))).toEqual({
    name: "a",
    input: 1,
    here: true,
  });
  expect(progress).toEqual([0.5]);
  await expect(run("bad", 1)).rejects.toMatchObject({ reason: "failed" });
  const stop = new AbortController();
  const aborted = run("a", 1, stop.signal);
  stop.abort();
  await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
});
