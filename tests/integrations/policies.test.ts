import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { narrow, policies } from "../../src/integrations/headers/policies.ts";
import { Markup } from "../../src/integrations/markup.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = (policy: string, body: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

test("a page keeps the hashes of its own styles and scripts, and no others", () => {
  const own = `script-src 'self' ${hash("go()")}; style-src 'self' ${hash("a{}")}`;
  const whole = page(
    `script-src 'self' ${hash("other()")} ${hash("go()")}; style-src 'self' ${hash("a{}")} ${hash("b{}")}`,
    '<style>a{}</style><script type="module">go()</script>',
  );
  const narrowed = (html: string) => {
    const page = new Markup(html);
    const policy = narrow(page);
    // What is returned is what the page then says.
    expect(narrow(new Markup(page.toString()))).toBe(policy);
    return policy;
  };
  expect(narrowed(whole)).toBe(own);
  const escaped = whole.replace(/content="[^"]*"/g, (attribute) => attribute.replaceAll("'", "&#39;"));
  expect(narrowed(escaped)).toBe(own);
  expect(narrowed("<p>none</p>")).toBeUndefined();
});

test("the header has what every page asks for, once", () => {
  const { own, embed } = policies(["script-src 'self' 'a'", "script-src 'self' 'b'; img-src data:"]);
  expect(own).toContain("script-src 'self' 'a' 'b'; img-src data:");
  expect(own).toContain("frame-ancestors 'self'");
  expect(embed).toContain("frame-ancestors *");
});
