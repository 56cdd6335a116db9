import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { narrowed, policies, policyOfPage } from "../../src/integrations/headers/policies.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = (policy: string, body: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

test("a page keeps the hashes of its own styles and scripts, and no others", () => {
  const own = `script-src 'self' ${hash("go()")}; style-src 'self' ${hash("a{}")}`;
  const whole = page(
    `script-src 'self' ${hash("other()")} ${hash("go()")}; style-src 'self' ${hash("a{}")} ${hash("b{}")}`,
    '<style>a{}</style><script type="module">go()</script>',
  );
  expect(policyOfPage(narrowed(whole))).toBe(own);
  const escaped = whole.replace(/content="[^"]*"/g, (attribute) => attribute.replaceAll("'", "&#39;"));
  expect(policyOfPage(narrowed(escaped))).toBe(own);
});

test("the header has what every page asks for, once", () => {
  const { own, embed } = policies(["script-src 'self' 'a'", "script-src 'self' 'b'; img-src data:"]);
  expect(own).toContain("script-src 'self' 'a' 'b'; img-src data:");
  expect(own).toContain("frame-ancestors 'self'");
  expect(embed).toContain("frame-ancestors *");
});
