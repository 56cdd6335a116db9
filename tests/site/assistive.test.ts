import type { Page } from "@playwright/test";
import { everything, sample } from "../tier.ts";
import { hydrated, type Watched, watched } from "./browser.ts";
import { expect, test, whole } from "./fixtures.ts";

test.use(whole);

/** What people get who do not look at the page, do not point at it, or see it in colours of their own. */
const slugs = [
  ...["strategy", "inversion", "internet", "social", "standardization", "turnover", "information", "goals"],
  ...["membership", "referral"],
];

let tab: Watched;
test.beforeAll(async ({ browser }) => {
  tab = await watched(browser, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
});

interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly valueText: string;
}

/** What stands in the tree that screen readers read, in their order, below the page's `main`. */
async function tree(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as {
    nodes: {
      nodeId: string;
      childIds?: string[];
      ignored: boolean;
      role?: { value: string };
      name?: { value: string };
      description?: { value: string };
      properties?: { name: string; value: { value: unknown } }[];
    }[];
  };
  await session.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: Told[] = [];
  const walk = (id: string, inside: boolean) => {
    const node = known.get(id);
    if (!node) return;
    const role = node.role?.value ?? "";
    const within = inside || role === "main";
    if (within && !node.ignored)
      told.push({
        role,
        name: node.name?.value ?? "",
        description: node.description?.value ?? "",
        valueText: String(node.properties?.find(({ name }) => name === "valuetext")?.value.value ?? ""),
      });
    for (const child of node.childIds ?? []) walk(child, within);
  };
  if (nodes[0]) walk(nodes[0].nodeId, false);
  return told;
}

const controls = new Set([
  "button",
  "link",
  "textbox",
  "slider",
  "combobox",
  "checkbox",
  "radio",
  "searchbox",
]);
const at = (told: readonly Told[], role: string) => told.findIndex((node) => node.role === role);

for (const slug of sample(slugs, 5))
  test.describe(`${slug}`, () => {
    test("is read in the order of the thought, every control has a name and its unit", async () => {
      const { page } = tab;
      for (const language of ["", "/en"]) {
        await page.goto(`${language}/sim/${slug}/`);
        await hydrated(page);
        await page.locator(".bench[data-ready=true]").waitFor();
        const told = await tree(page);
        const title = told[at(told, "heading")]?.name;
        expect(title, "the page begins with its name").toBeTruthy();
        expect(told.find(({ role }) => role === "region")?.name).toBe(title);
        expect(told.filter(({ role, name }) => controls.has(role) && name.trim() === "")).toEqual([]);
        // Heading, then the picture, then what it hears from, then the numbers, then the tools.
        const form = told.findIndex(({ role }) => role === "form");
        const picture = told.findIndex(({ role }) => ["image", "img", "graphics-document"].includes(role));
        const status = at(told, "status");
        expect([at(told, "heading"), picture, form].every((place) => place >= 0)).toBe(true);
        expect(picture).toBeLessThan(form);
        expect(status).toBeGreaterThan(0);
        expect(told[form]?.name).toContain(title);
        // A picture says what it is and what it shows: the sentence that answers is in its name.
        const answer = (await page.locator(".bench-answer").first().innerText()).replace(/\s+/g, " ").trim();
        const said = `${told[picture]?.name} ${told[picture]?.description}`;
        expect(said.length).toBeGreaterThan(30);
        expect(said).toMatch(/\p{L}/u);
        expect(answer).not.toBe("");
        const sliders = told.filter(({ role }) => role === "slider");
        for (const slider of sliders) {
          // A number without a unit is none: the value is told as people say it.
          expect(slider.valueText, `${slug} ${slider.name}`).toMatch(/\d/);
        }
        // Each number is told twice, as text and as slider, under the same name.
        const boxes = told.filter(({ role }) => role === "textbox").map(({ name }) => name);
        for (const { name } of sliders) if (boxes.length > 0) expect(boxes).toContain(name);
        const units = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLInputElement>(".bench-fields input[type=range]")].map(
            (range) => ({
              text: range.getAttribute("aria-valuetext") ?? "",
              unit: range.closest(".field")?.querySelector(".field-unit")?.textContent?.trim() ?? "",
            }),
          ),
        );
        // English says 1 person, 2 people.
        for (const { text, unit } of units)
          if (unit !== "" && unit !== "people") expect(text, `${slug} ${unit}`).toContain(unit);
      }
      expect(tab.faults).toEqual([]);
    });

    test("can be used with the keys alone", async () => {
      const { page } = tab;
      await page.goto(`/sim/${slug}/`);
      await hydrated(page);
      await page.locator(".bench[data-ready=true]").waitFor();
      const focused = () =>
        page.evaluate(() => {
          const it = document.activeElement;
          // A number and its unit are one box: the ring is around both.
          const around = [it, it?.parentElement, it?.parentElement?.parentElement].filter((box) => !!box);
          const shown = around.some((box) => getComputedStyle(box).outlineStyle === "solid");
          return {
            kind: it?.getAttribute("type") ?? it?.localName ?? "",
            shown,
            html: it?.outerHTML.slice(0, 120) ?? "",
            inside: !!it?.closest(".bench"),
          };
        });
      // Every view by its button, with Enter.
      const views = page.locator(".views button");
      for (let view = (await views.count()) - 1; view >= 0; view--) {
        await views.nth(view).focus();
        await page.keyboard.press("Enter");
        await expect.poll(() => views.nth(view).getAttribute("aria-pressed")).toBe("true");
      }
      await page.locator(".bench[data-ready=true]").waitFor();
      // From the first control of the form with Tab to a slider; the ring shows where one is on every step.
      await page.locator(".bench-fields :is(input, select, button)").first().focus();
      const ringless: string[] = [];
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press("Tab");
        const now = await focused();
        if (now.inside && !now.shown) ringless.push(now.html);
        if (now.kind === "range") break;
      }
      expect(ringless).toEqual([]);
      expect((await focused()).kind).toBe("range");
      const range = page.locator(".bench-fields input[type=range]:focus");
      const value = () => range.getAttribute("aria-valuetext");
      const first = await value();
      /** A key that changes what the slider says, once the page has followed. */
      const press = async (key: string) => {
        const before = await value();
        await page.keyboard.press(key);
        await expect.poll(value, { message: `${slug} ${key}` }).not.toBe(before);
        return value();
      };
      await press("PageUp");
      await press("ArrowLeft");
      const least = await press("Home");
      const last = await press("End");
      expect(last).not.toBe(least);
      // Changes of one slider in quick succession are one step back; on a slow machine they are several.
      for (let step = 0; step < 4 && (await value()) !== first; step++) {
        const before = await value();
        await page.keyboard.press("Control+z");
        await expect.poll(value).not.toBe(before);
      }
      expect(await value()).toBe(first);
      await page.keyboard.press("?");
      await page.locator("dialog[open], [data-drawer]").first().waitFor();
      await page.keyboard.press("Escape");
      expect(tab.faults).toEqual([]);
    });
  });

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`forced colours, ${colorScheme}`, () => {
    test("every series is seen against the page, and told from the others; controls keep an edge", async ({
      watch,
    }) => {
      const { page } = await watch({
        colorScheme,
        forcedColors: "active",
        viewport: { width: 1280, height: 900 },
      });
      // The theme kept from another day must not win over the colours that a person needs.
      await page.addInitScript(
        (theme) => localStorage.setItem("theme", theme),
        colorScheme === "dark" ? "light" : "dark",
      );
      const wrong: string[] = [];
      // In `npm test` each simulator has one of the two.
      const due = slugs.filter((_, at) => everything || (at % 2 === 0) === (colorScheme === "light"));
      for (const slug of due) {
        await page.goto(`/sim/${slug}/`);
        await page.locator(".bench").waitFor();
        const found = await page.evaluate(() => {
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const rgb = (colour: string) => {
            if (!canvas) throw new Error("no canvas");
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
          };
          const light = (colour: string) => {
            const [r = 0, g = 0, b = 0] = rgb(colour).map((part) => {
              const share = part / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (one: string, other: string) => {
            const [low = 0, high = 0] = [light(one), light(other)].sort((p, q) => p - q);
            return (high + 0.05) / (low + 0.05);
          };
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.backgroundColor = "Canvas";
          const page = getComputedStyle(probe).backgroundColor.replace(/rgba\((.*), 0\)/, "rgb($1)");
          probe.remove();
          const svg = [...document.querySelectorAll(".bench-picture svg")].find((it) => it.checkVisibility());
          const series = [...(svg?.querySelectorAll("[data-series], .line, .bars-bar, .column") ?? [])]
            .filter((it) => it.localName !== "g")
            .map((it) => {
              const { stroke, fill, strokeDasharray } = getComputedStyle(it);
              const paint = stroke !== "none" ? stroke : fill;
              return {
                name: it.getAttribute("class") ?? "",
                paint,
                strokeDasharray,
                contrast: contrast(paint, page),
              };
            });
          const edgeless = [
            ...document.querySelectorAll<HTMLElement>(".bench :is(button, input[type=text], select)"),
          ]
            .filter((it) => it.checkVisibility())
            .filter((it) => {
              const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(it);
              return (
                (borderTopStyle === "none" || Number.parseFloat(borderTopWidth) === 0) &&
                textDecorationLine === "none"
              );
            })
            .map((it) => it.outerHTML.slice(0, 80));
          const [pressed = [], others = []] = [true, false].map((is) =>
            [...document.querySelectorAll(`.bench [aria-pressed=${is}]`)].map(
              (it) => getComputedStyle(it).backgroundColor,
            ),
          );
          const unlike = pressed.some((it) => others.includes(it)) ? ["pressed looks like not pressed"] : [];
          return {
            unlike,
            page,
            pale: series.filter((it) => it.contrast < 3),
            count: series.length,
            edgeless,
          };
        });
        wrong.push(
          ...found.pale.map(
            (it) => `${slug}: ${it.name} ${it.paint} on ${found.page}: ${it.contrast.toFixed(1)}`,
          ),
        );
        wrong.push(...found.unlike.map((what) => `${slug}: ${what}`));
        wrong.push(...found.edgeless.map((it) => `${slug}: no edge: ${it}`));
      }
      expect(wrong).toEqual([]);
    });
  });

/** Name and level of headings, what lives, and the landmarks, of a page that is no simulator. */
for (const [path, wanted] of [
  ["/chapters/turnover/", ["heading", "region", "form", "status", "radio", "link"]],
  ["/en/search/?q=turnover", ["heading", "searchbox", "status", "link"]],
  ["/en/review/", ["heading", "link"]],
  ["/glossary/turnover/", ["heading", "link"]],
] as const)
  test(`${path} is told in order: headings step by step, nothing without a name`, async () => {
    const { page } = tab;
    await page.goto(path);
    await hydrated(page);
    if (path.includes("search")) await page.locator(".hits > li").first().waitFor();
    const told = await tree(page);
    const roles = new Set(told.map(({ role }) => role));
    for (const role of wanted) expect([...roles], role).toContain(role);
    expect(told.filter(({ role, name }) => controls.has(role) && name.trim() === "")).toEqual([]);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5)")]
        .filter((it) => it.checkVisibility())
        .map((it) => Number(it.localName[1])),
    );
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      if (index > 0)
        expect(level - (levels[index - 1] ?? 0), `${path} heading ${index}`).toBeLessThanOrEqual(1);
  });
