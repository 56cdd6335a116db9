import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pages } from "../site/chromium.ts";

/**
 * A page in Simplified Chinese is its Traditional page with other words: so that what looks at elements, their names and
 * their places (axe, above all) need not look at it twice.
 */
const shapes = /<([a-z][\w-]*)([^>]*)>/g;
const telling = / (?:role|type|tabindex|hidden|for|name|aria-\w+)(?==|[ >]|$)/g;

/** How often each kind of element stands in a page: its name, classes, and which of the telling attributes it has. */
function shapeOf(path: string): Record<string, number> {
  const html = readFileSync(`dist${path}index.html`, "utf8").replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
  const shape: Record<string, number> = {};
  for (const [, name = "", attributes = ""] of html.matchAll(shapes)) {
    const classes = / class="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const kind = [name, classes, ...(attributes.match(telling) ?? []).sort()].join(" ");
    // A list of a term's other names: two spellings may be one in Simplified.
    if (/^(?:div|dt|dd) $/.test(kind) && path.includes("/glossary/")) continue;
    shape[kind] = (shape[kind] ?? 0) + 1;
  }
  return shape;
}

const simplified = pages().filter((path) => path.startsWith("/zh-hans/"));

test.each(simplified)("%s has the elements of its page in Traditional Chinese", (path) => {
  const traditional = path.replace("/zh-hans", "");
  expect(existsSync(`dist${traditional}index.html`)).toBe(true);
  const shape = shapeOf(path);
  expect(Object.keys(shape).length).toBeGreaterThan(10);
  expect(shape).toEqual(shapeOf(traditional));
});
