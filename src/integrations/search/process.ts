import { type Language, languages } from "../pages/languages.ts";
import { lexicon, searchedWords } from "./lexicon.ts";
import { SiteIndex } from "./patch-index.ts";

// The build sends each language once its pages stand, and "all" after the last.
const index = new SiteIndex(process.argv[2] as string);
const added: Promise<void>[] = [];

async function close(): Promise<void> {
  await Promise.all(added);
  const count = await index.close();
  process.send?.(count, () => process.disconnect());
}

process.on("message", (said: Language | "all") => {
  if (said === "all") void close();
  else added.push(index.add(said));
});
// The build has failed and gone.
process.once("disconnect", () => process.exit());

// Nothing is built yet, and one processor is free: read now, these need not be waited for later.
for (const { id } of languages) {
  lexicon(id);
  searchedWords(id);
}
await import("pagefind");
