import type { CollectionEntry } from "astro:content";

type Work = CollectionEntry<"sources">["data"];

function family(author: Work["author"][number]): string {
  return "literal" in author ? author.literal : author.family;
}

function whole(author: Work["author"][number]): string {
  return "literal" in author ? author.literal : `${author.family}, ${author.given}`;
}

export function yearOf(work: Work): string {
  return String(work.issued?.["date-parts"][0]?.[0] ?? "n.d.");
}

/** In running text: `McGahan & Porter 1997`. */
export function short(work: Work): string {
  const names = work.author.map(family);
  const who = names.length === 0 ? work.title : names.length > 2 ? `${names[0]} et al.` : names.join(" & ");
  return `${who} ${yearOf(work)}`;
}

/** In the list of sources, without the title, which is set apart: who and when … */
export function lead(work: Work): string {
  const who = work.author.map(whole).join("; ");
  return who === "" ? `${yearOf(work)}.` : `${who} (${yearOf(work)}).`;
}

/** … and where it appeared. */
export function place(work: Work): string {
  const volume = [work.volume, work.issue && `(${work.issue})`].filter(Boolean).join("");
  const inside = [work["container-title"], volume].filter(Boolean).join(" ");
  return [inside, work.page && `pp. ${work.page}`, work.publisher].filter(Boolean).join(", ");
}

export function link(work: Work): string | undefined {
  return work.DOI ? `https://doi.org/${work.DOI}` : work.URL;
}
