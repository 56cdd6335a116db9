import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFirefox } from "../setup/programs.ts";
import { type Bidi, connect } from "./bidi.ts";
import { type Driven, type Engine, expressionOf, spy } from "./engine.ts";

const settings = {
  // Several windows may think that they have the focus: there is no hand that changes between them.
  "focusmanager.testmode": true,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.disabledForTesting": true,
  "browser.startup.page": 0,
};

/** Debian's Firefox without a screen, through WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), "jiusi-firefox-"));
  const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${value});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const args = [
    "--headless",
    "--no-remote",
    "--profile",
    profile,
    "--remote-debugging-port=0",
    "about:blank",
  ];
  const firefox = spawn(findFirefox() ?? "", args, { stdio: ["ignore", "ignore", "pipe"] });
  const address = await addressOf(firefox);
  const heard = new Map<string, string[]>();
  const all = (fault: string) => {
    for (const faults of heard.values()) faults.push(fault);
  };
  const bidi = await connect(
    `${address}/session`,
    (method, params) => {
      const { context } = (params["source"] ?? params) as { context?: string };
      const fault = faultOf(method, params);
      if (fault !== undefined) heard.get(context ?? "")?.push(fault);
    },
    () => all("crash of the browser"),
  );
  await bidi.send("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await bidi.send("session.subscribe", { events: Object.keys(events) });
  await bidi.send("script.addPreloadScript", { functionDeclaration: String(spy) });
  return {
    open: () => openTab(bidi, heard),
    close: async () => {
      bidi.close();
      if (firefox.exitCode === null) {
        const ended = new Promise((done) => firefox.once("exit", done));
        firefox.kill();
        await ended;
      }
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox tells where it listens when it is ready to. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = "";
    firefox.once("error", fail);
    firefox.once("exit", (code) => fail(new Error(`Firefox ended with ${code}: ${said}`)));
    firefox.stderr?.on("data", (data) => {
      said += String(data);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) done(address);
    });
  });
}

type Params = Record<string, unknown>;
const events: Readonly<Record<string, (params: Params) => string | undefined>> = {
  "log.entryAdded": ({ level, text }) =>
    level === "error" || level === "warn" ? `console: ${String(text)}` : undefined,
  "network.responseCompleted": ({ request, response }) => {
    const { status } = response as { status: number };
    return status >= 400 ? `status ${status} ${(request as { url: string }).url}` : undefined;
  },
  "browsingContext.contextDestroyed": ({ parent }) => (parent ? undefined : "crash or end of the tab"),
};
const faultOf = (method: string, params: Params) => events[method]?.(params);

/** A tab of a user of its own: nothing is kept from one to the next. */
async function openTab(bidi: Bidi, heard: Map<string, string[]>): Promise<Driven> {
  const { userContext } = await bidi.send("browser.createUserContext", { acceptInsecureCerts: true });
  const { context } = (await bidi.send("browsingContext.create", { type: "tab", userContext })) as {
    context: string;
  };
  const faults: string[] = [];
  heard.set(context, faults);
  await bidi.send("browsingContext.activate", { context });
  await bidi.send("browsingContext.setViewport", { context, viewport: { width: 1280, height: 900 } });
  return {
    goto: async (url) =>
      void (await bidi.send("browsingContext.navigate", { context, url, wait: "complete" })),
    evaluate: async (inPage, ...args) => {
      const expression = expressionOf(inPage as never, args);
      const said = await bidi.send("script.evaluate", {
        expression,
        target: { context },
        awaitPromise: false,
      });
      if (said["type"] !== "success")
        throw new Error((said["exceptionDetails"] as { text: string } | undefined)?.text);
      return JSON.parse((said["result"] as { value: string }).value);
    },
    act: async (actions) => void (await bidi.send("input.performActions", { context, actions })),
    resize: async (width, height) =>
      void (await bidi.send("browsingContext.setViewport", { context, viewport: { width, height } })),
    faults: () => faults,
    close: async () => {
      heard.delete(context);
      await bidi.send("browser.removeUserContext", { userContext }).catch(() => undefined);
    },
  };
}
