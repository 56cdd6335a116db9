import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { content, leaves } from "./labels.ts";

/** Every text of a language with its place: frontmatter and labels string by string, prose line by line. */
export function texts(language: string): [string, string][] {
  return readdirSync(`${content}${language}`, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .sort()
    .flatMap((name): [string, string][] => {
      const text = readFileSync(`${content}${language}/${name}`, "utf8");
      if (name.endsWith(".yaml"))
        return leaves(parse(text)).map(([path, value]) => [`${name} ${path}`, value]);
      const [, front = "", body = ""] = text.split(/^---$/m);
      const offset = front.split("\n").length;
      const prose = body
        .split("\n")
        .map((line, index): [string, string] => [`${name}:${offset + index}`, plain(line)]);
      return [
        ...leaves(parse(front)).map(([path, value]): [string, string] => [`${name} ${path}`, value]),
        ...prose,
      ];
    });
}

/** What a reader sees of a line of MDX: no ids, no code, no address, a sign where a component stands. */
function plain(line: string): string {
  return line
    .replace(/<[A-Z][^>]*\/>/g, "※")
    .replace(/<[^>]+>/g, "")
    .replace(/\[#[\w-]+\]/g, "")
    .replace(/`[^`]*`/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replaceAll("**", "");
}
