import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findPythonWithWebKit, findWebKit } from "../setup/programs.ts";
import { freePort } from "../site/nginx.ts";
import { type Driven, type Engine, expressionOf, pause, spy } from "./engine.ts";

/** A display of its own, so that no screen is needed and nobody else takes the focus. */
async function display(): Promise<{ readonly name: string; close(): void }> {
  const args = ["-displayfd", "3", "-screen", "0", "2000x1400x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise<string>((done, fail) => {
    server.once("error", fail);
    server.once("exit", (code) => fail(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once("data", (data) => done(String(data).trim()));
  });
  return { name: `:${number}`, close: () => void server.kill() };
}

/** WebKitGTK in a window of ours. */
export async function startWebKit(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "jiusi-webkit-"));
  const at = (name: string) => join(folder, name);
  const screen = await display();
  writeFileSync(at("spy.js"), `(${spy})()`);
  // WebDriver starts a program by its path alone.
  writeFileSync(
    at("window"),
    `#!/bin/sh\nexec ${findPythonWithWebKit()} ${resolve("tests/engines/webkit-window.py")} "$@"\n`,
    { mode: 0o755 },
  );
  let opened = 0;
  return {
    open: () => openWindow(at(String(opened++)), at("window"), at("spy.js"), screen.name),
    close: async () => {
      screen.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openWindow(folder: string, binary: string, spyFile: string, screen: string): Promise<Driven> {
  mkdirSync(folder);
  const log = join(folder, "log");
  writeFileSync(log, "");
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: screen,
    GDK_BACKEND: "x11",
    LIBGL_ALWAYS_SOFTWARE: "1",
    NO_AT_BRIDGE: "1",
    ENGINE_LOG: log,
    ENGINE_SPY: spyFile,
    ENGINE_DATA: join(folder, "data"),
  };
  // Line by line: the web process is one of its children, and what it wrote before it died would be lost.
  const driver = spawn("stdbuf", ["-oL", findWebKit() ?? "", `--port=${port}`], { stdio: "ignore", env });
  const faults = () => faultsIn(readFileSync(log, "utf8"));
  const call = caller(`http://127.0.0.1:${port}`, faults);
  await answers(`http://127.0.0.1:${port}/status`);
  const { sessionId } = (await call("POST", "/session", {
    capabilities: {
      alwaysMatch: {
        acceptInsecureCerts: true,
        "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      },
    },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  return {
    goto: async (url) => void (await call("POST", `${session}/url`, { url })),
    evaluate: async (inPage, ...args) => {
      const script = `return ${expressionOf(inPage as never, args)}`;
      return JSON.parse((await call("POST", `${session}/execute/sync`, { script, args: [] })) as string);
    },
    act: async (actions) => void (await call("POST", `${session}/actions`, { actions })),
    resize: async (width, height) => void (await call("POST", `${session}/window/rect`, { width, height })),
    faults,
    close: async () => {
      await Promise.race([call("DELETE", session).catch(() => undefined), pause(3000)]);
      await end(driver);
      endWindow(`${log}.pid`);
    },
  };
}

/**
 * What Debian's build of WebKit says of every page: it is made without manifests of installed pages, and on a busy
 * machine the title font comes later than it likes.
 */
const known = /directive 'manifest-src'|was preloaded using link preload but not used within a few seconds/;

/** What the window wrote down, and what the page wrote to its console. */
function faultsIn(log: string): string[] {
  return log
    .split("\n")
    .filter((line) => /^FAULT |^CONSOLE .*\b(?:ERROR|WARN)/.test(line) && !known.test(line))
    .map((line) => line.replace(/^FAULT /, "").trim());
}

/** A page whose process has died never answers: its death is the answer. */
function caller(base: string, faults: () => readonly string[]) {
  return async (method: "POST" | "DELETE", path: string, body: object = {}): Promise<unknown> => {
    let done = false;
    const asked = fetch(base + path, {
      method,
      headers: { "content-type": "application/json" },
      ...(method === "POST" && { body: JSON.stringify(body) }),
    }).finally(() => {
      done = true;
    });
    asked.catch(() => undefined);
    const death = (async () => {
      const before = faults().filter(isCrash).length;
      while (!done) {
        await pause(200);
        if (method === "POST" && faults().filter(isCrash).length > before)
          throw new Error("the page's process died");
      }
      return undefined;
    })();
    death.catch(() => undefined);
    const answer = (await Promise.race([asked, death.then(() => asked)])) as Response;
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (!answer.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
}

const isCrash = (fault: string) => fault.startsWith("crash");

async function answers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error(`nothing answers at ${address}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill();
  await ended;
}

/** A window whose page has died does not close by itself. */
function endWindow(file: string): void {
  if (!existsSync(file)) return;
  try {
    process.kill(Number(readFileSync(file, "utf8")));
  } catch {
    // It is gone, as it should be.
  }
}
