/**
 * Browsers that Playwright cannot drive as Debian ships them: WebKitGTK through W3C WebDriver, Firefox through WebDriver
 * BiDi. Both take the same lists of actions, and this is what a test needs of either.
 */
export interface Driven {
  /** Opens an address and waits until the page has loaded. */
  goto(address: string): Promise<void>;
  /** Runs a function in the page with arguments that JSON can hold, and returns what it returns. */
  evaluate<Args extends readonly unknown[], Result>(
    inPage: (...args: Args) => Result,
    ...args: Args
  ): Promise<Result>;
  /** Keys and pointers at a place of the window, as WebDriver's `input.performActions` lists them. */
  act(sources: readonly object[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** What went wrong since the page was opened, crashes among it: `crash …`. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** An engine that was started once and opens pages that know nothing of each other. */
export interface Engine {
  open(): Promise<Driven>;
  close(): Promise<void>;
}

export const engines = ["firefox", "webkit"] as const;
export type EngineName = (typeof engines)[number];

/** What a page does not tell by itself goes to its console, where both engines can be heard. */
export function spy(): void {
  const say = (...words: unknown[]) => console.error("spy:", ...words);
  addEventListener(
    "error",
    ({ target }) => {
      // Firefox reports an error for a `modulepreload` of a module it already has.
      const isPreload = target instanceof HTMLLinkElement && target.rel !== "stylesheet";
      if (target instanceof Element && !isPreload) say("did not load", target.outerHTML.slice(0, 160));
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => say("nobody caught", String(reason)));
  addEventListener("astro:hydration-error", () => say("an island did not take over"));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    say("policy", effectiveDirective, blockedURI, sample),
  );
}

/** The text that an engine runs in the page: the result as JSON, so that both bring it back alike. */
export const expressionOf = (inPage: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  `JSON.stringify((${inPage})(...${JSON.stringify(args)}) ?? null)`;

export const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
