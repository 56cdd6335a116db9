import { describe, expect, test } from "vitest";
import { today } from "../../src/ui/save-file.ts";
import { embedCode } from "../../src/workbench/export/embed.ts";
import { wrap } from "../../src/workbench/export/picture.ts";
import { writeCsv } from "../../src/workbench/export/write-csv.ts";

describe("CSV", () => {
  test("a mark for Excel, CRLF, quotes where they are needed", () => {
    expect(writeCsv([["名稱", "a,b", 'say "x"'], ["n", 1.5, -2], []])).toBe(
      '\ufeff名稱,"a,b","say ""x"""\r\nn,1.5,-2\r\n\r\n',
    );
  });

  test.each(["=1+1", "+A1", "-A1", "@SUM(A1)", "\tx", "＝1"])("%s does not run as a formula", (cell) => {
    expect(writeCsv([[cell]])).toBe(`\ufeff"'${cell}"\r\n`);
  });

  test("a separator of another language is quoted as well", () => {
    expect(writeCsv([["a;=1+1", "b"]])).toBe('\ufeff"a;=1+1",b\r\n');
  });

  test("numbers stay numbers, a minus is a hyphen, what has no value is empty", () => {
    expect(writeCsv([["B −3萬元"], ["−53,930 yuan"]])).toBe('\ufeffB -3萬元\r\n"\'-53,930 yuan"\r\n');
    expect(writeCsv([[-3, null, Number.NaN, 1e21]])).toBe("\ufeff-3,,,1e+21\r\n");
  });
});

test("the code to embed escapes what the address and the title hold", () => {
  const code = embedCode('https://x.example/embed/a/?a=1&b="><script>', 'A "B" <C>');
  expect(code).toContain('src="https://x.example/embed/a/?a=1&amp;b=&quot;&gt;&lt;script&gt;"');
  expect(code).toContain('title="A &quot;B&quot; &lt;C&gt;"');
  expect(code).not.toContain("allow-same-origin");
});

test("a line of a picture breaks between Han characters and between words, not before a full stop", () => {
  expect(wrap("本錢翻了三倍。一年有九十天。", 6)).toEqual(["本錢翻了三倍。", "一年有九十天。"]);
  expect(wrap("a long English sentence", 6)).toEqual(["a long", "English", "sentence"]);
});

test("a day is written the same in every language", () => {
  expect(today(new Date(2026, 0, 5))).toBe("2026-01-05");
});
