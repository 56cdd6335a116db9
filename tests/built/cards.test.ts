import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cardOf, cardSize, cardWords } from "../../src/cards.ts";
import drawn from "../../src/integrations/cards/cards.json" with { type: "json" };
import { folderOf, languages } from "../../src/languages.ts";

/** The pictures that a chat app shows beside a link: there, right, and no older than the words of their pages. */
const known = drawn as Record<string, { readonly title: string; readonly sentence: string }>;
const pages = readdirSync("dist", { recursive: true })
  .map(String)
  .filter((file) => file.endsWith("index.html") && !/(^|\/)embed\//.test(file));
const content = (html: string, property: string) =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];

test("every page names a card that is in the build, in its own language", () => {
  expect(pages.length).toBeGreaterThan(200);
  for (const file of pages) {
    const html = readFileSync(`dist/${file}`, "utf8");
    const language = /<html lang="([^"]+)"/.exec(html)?.[1];
    const card = content(html, "og:image");
    expect(card, file).toMatch(new RegExp(`/cards/${language}/[a-z-]+\\.png$`));
    expect(existsSync(`dist${/\/cards\/.*$/.exec(card ?? "")?.[0]}`), `${file}: ${card}`).toBe(true);
    expect(content(html, "twitter:card"), file).toBe("summary_large_image");
    expect(content(html, "og:image:alt"), file).toBeTruthy();
  }
});

test("home, nine chapters and ten simulators have a card of their own in three languages, none is older than its words", () => {
  for (const language of languages) {
    const own = pages.filter((file) => {
      const inLanguage =
        file.startsWith(folderOf(language)) && (language.path !== "" || !/^(en|zh-hans)\//.test(file));
      return (
        inLanguage &&
        /^(?:(?:chapters|sim)\/[^/]+\/)?index\.html$/.test(file.slice(folderOf(language).length))
      );
    });
    expect(own).toHaveLength(20);
    const stale = own.filter((file) => {
      const path = `/${file.slice(folderOf(language).length).replace("index.html", "")}`;
      const now = cardWords(readFileSync(`dist/${file}`, "utf8"));
      return JSON.stringify(known[`${language.id}/${cardOf(path)}`]) !== JSON.stringify(now);
    });
    expect(stale, "npm run build && npm run cards").toEqual([]);
  }
});

test("the cards weigh at most 3 MB, are 1200 × 630, and hold words and colours", async () => {
  const names = Object.keys(known);
  expect(names.length).toBeGreaterThanOrEqual(60);
  let bytes = 0;
  for (const name of names) {
    const file = `public/cards/${name}.png`;
    bytes += statSync(file).size;
    const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height], name).toEqual([cardSize.width, cardSize.height]);
    let ink = 0;
    for (let at = 0; at < data.length; at += 3)
      if ((data[at] ?? 255) < 90 && (data[at + 2] ?? 255) < 90) ink += 1;
    const share = ink / (data.length / 3);
    expect(share, name).toBeGreaterThan(0.004);
    expect(share, name).toBeLessThan(0.25);
  }
  expect(bytes).toBeLessThanOrEqual(3_000_000);
});

/** Rows and columns of ink where the title of the home page stands. */
test("the characters of a title are all different: none is a box", async () => {
  const { title } = known["zh-Hant/home"] as { title: string };
  const { data, info } = await sharp("public/cards/zh-Hant/home.png")
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Ink by column in the lower two thirds, left of the squares: cut into characters where a column is empty.
  const rows = { from: Math.round(info.height * 0.3), to: Math.round(info.height * 0.95) };
  const columns: string[] = [];
  for (let x = 0; x < info.width; x++) {
    let column = "";
    for (let y = rows.from; y < rows.to; y++) column += (data[y * info.width + x] ?? 255) < 120 ? "#" : ".";
    columns.push(column);
  }
  const parts = columns
    .map((it) => (it.includes("#") ? it : "|"))
    .join(",")
    .split(/(?:\|,?)+/)
    .filter((part) => part.length > 500);
  expect(new Set(parts).size, title).toBe(parts.length);
  expect(parts.length).toBeGreaterThan(3);
});

test("a chapter says in JSON-LD that it is an article of the course, and where it stands", () => {
  const html = readFileSync("dist/en/chapters/turnover/index.html", "utf8");
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}");
  const [article, way] = data["@graph"];
  expect(article).toMatchObject({ "@type": "Article", inLanguage: "en", isPartOf: { "@type": "Course" } });
  expect(article.headline).toBe(cardWords(html).title);
  expect(way.itemListElement).toHaveLength(3);
  const home = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
      readFileSync("dist/index.html", "utf8"),
    )?.[1] ?? "{}",
  );
  expect(home["@graph"][0]["@type"]).toBe("Course");
});
