import { test as base } from "@playwright/test";
import { nginxSite } from "../site/global-setup.ts";
import type { Engine, EngineName } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { type Hand, handOn } from "./hand.ts";
import { startWebKit } from "./webkit.ts";

interface Fixtures {
  /** Opens a window of its own; what the page told of faults is kept until it is closed at the end. */
  readonly openHand: () => Promise<Hand>;
}

interface WorkerFixtures {
  readonly engineName: EngineName;
  readonly engine: Engine;
}

/** The site over https, as its own policy asks for: `upgrade-insecure-requests` leaves WebKit nothing over http. */
export const secureOrigin = () => nginxSite()?.origin ?? "";

export const test = base.extend<Fixtures, WorkerFixtures>({
  engineName: ["firefox", { scope: "worker", option: true }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await (engineName === "firefox" ? startFirefox() : startWebKit());
      await use(engine);
      await engine.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  openHand: async ({ engine }, use) => {
    const opened: Hand[] = [];
    await use(async () => {
      const hand = handOn(await engine.open());
      opened.push(hand);
      return hand;
    });
    for (const { page } of opened) await page.close();
  },
});
