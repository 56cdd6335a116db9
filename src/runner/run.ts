// The address of the worker's file, not the file: the definitions of the simulators are what the worker
// evaluates, so its entry lives among them.
import entry from "../simulators/worker.ts?worker&url";
import { type Handler, handlerKey, type Reply, type Request } from "./messages.ts";

/** Why a run gave nothing: `slow` when it took longer than it may. */
export class RunError extends Error {
  readonly reason: "slow" | "failed";

  constructor(reason: RunError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

interface Job {
  readonly request: Request;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly longest: number;
}

/** Milliseconds after which a run is given up: what a slider asked for is stale by then. */
const usual = 5000;
/** For what a person asked for once and waits for: a file, the other worlds of a game. An old phone takes its time. */
export const patient = 30_000;

const queue: Job[] = [];
let running: Job | undefined;
let worker: Worker | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let serial = 0;
let answered = false;

/**
 * Runs `name` on `input` in the one worker of the page. Runs wait for each other; one that is aborted while it
 * works is ended with its worker, because a loop cannot be asked to stop, and the next run starts a new one.
 * Rejects with a `RunError`, or with an `AbortError` when `signal` says so.
 */
export function run(
  name: string,
  input: unknown,
  signal?: AbortSignal,
  onProgress?: (share: number) => void,
  longest = usual,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    serial += 1;
    const job: Job = { request: { id: serial, name, input }, resolve, reject, onProgress, longest };
    signal?.addEventListener("abort", () => drop(job, signal.reason), { once: true });
    queue.push(job);
    next();
  });
}

function drop(job: Job, reason: unknown) {
  const waiting = queue.indexOf(job);
  if (waiting >= 0) queue.splice(waiting, 1);
  else if (running === job) stop();
  else return;
  job.reject(reason);
  next();
}

/** Ends the worker together with the run it is at. */
function stop() {
  clearTimeout(timer);
  worker?.terminate();
  worker = undefined;
  running = undefined;
}

function next() {
  if (running) return;
  const job = queue.shift();
  if (!job) return;
  running = job;
  try {
    worker ??= open();
  } catch {
    // A sandboxed frame has an origin of its own, and no worker of ours.
    void runHere(job);
    return;
  }
  timer = setTimeout(
    () => fail(job, new RunError("slow", `${job.request.name} took over ${job.longest} ms`)),
    job.longest,
  );
  worker.postMessage(job.request satisfies Request);
}

/** The same work in slices on the page's own thread. */
async function runHere(job: Job) {
  const started = performance.now();
  const { name, input } = job.request;
  try {
    await import(/* @vite-ignore */ entry);
    const handle = (globalThis as { [handlerKey]?: Handler })[handlerKey];
    if (!handle) throw new Error("the worker's file has no handler");
    const value = await handle(name, input, async (share) => {
      await new Promise((done) => setTimeout(done, 0));
      if (running !== job) throw new RunError("failed", "overtaken");
      if (performance.now() - started > job.longest)
        throw new RunError("slow", `${name} took over ${job.longest} ms`);
      job.onProgress?.(share);
    });
    if (running !== job) return;
    stop();
    job.resolve(value);
    next();
  } catch (error) {
    if (running === job) fail(job, error instanceof RunError ? error : new RunError("failed", String(error)));
  }
}

function fail(job: Job, error: RunError) {
  stop();
  job.reject(error);
  next();
}

function open(): Worker {
  const made = new Worker(entry, { type: "module" });
  made.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const job = running;
    answered = true;
    if (job?.request.id !== data.id) return;
    if (data.kind === "progress") return job.onProgress?.(data.share);
    clearTimeout(timer);
    running = undefined;
    if (data.kind === "done") job.resolve(data.value);
    else job.reject(new RunError("failed", data.message));
    next();
  });
  made.addEventListener("error", (event) => {
    const job = running;
    if (!job) return;
    // A worker that has never answered was not let in or did not load; browsers say so late.
    if (answered) fail(job, new RunError("failed", event.message));
    else {
      stop();
      running = job;
      void runHere(job);
    }
  });
  return made;
}
