/**
 * The same work built with what a team would pick instead: the nine chapters and one turnover calculator with a
 * small chart. Measured once, on one machine with two cores and Chromium 156: Starlight 0.42, MkDocs Material,
 * VitePress 1 and 2, Docusaurus 3. `most` is what we allow ourselves.
 */
export interface Bar {
  readonly what: string;
  readonly unit: string;
  readonly peers: Readonly<Record<string, number>>;
  readonly most: number;
}

const bar = (what: string, unit: string, peers: Record<string, number>, most: number): Bar => ({
  what,
  unit,
  peers,
  most,
});

export const bars = {
  simAll: bar(
    "chapter with simulator: all",
    "B",
    { Starlight: 56_958, MkDocs: 82_117, VitePress: 149_840, Docusaurus: 189_144 },
    55_000,
  ),
  simJs: bar(
    "… JS",
    "B",
    { Starlight: 34_761, MkDocs: 51_679, VitePress: 58_190, Docusaurus: 166_138 },
    26_000,
  ),
  simRequests: bar("… requests", "", { Starlight: 15, MkDocs: 10, VitePress: 10, Docusaurus: 19 }, 12),
  textAll: bar(
    "page of text: all",
    "B",
    { Starlight: 47_718, MkDocs: 82_428, VitePress: 150_843, Docusaurus: 190_322 },
    24_000,
  ),
  textJs: bar(
    "… JS",
    "B",
    { Starlight: 26_892, MkDocs: 51_679, VitePress: 58_515, Docusaurus: 166_766 },
    3000,
  ),
  homeAll: bar(
    "home: all",
    "B",
    { Starlight: 46_176, MkDocs: 81_094, VitePress: 158_639, Docusaurus: 201_805 },
    30_000,
  ),
  lcpSim: bar("LCP, page with simulator", "ms", { Starlight: 1210, VitePress: 1800 }, 1100),
  lcpText: bar("LCP, page of text", "ms", { Starlight: 1380, VitePress: 1800 }, 900),
  tbt: bar("TBT, page with simulator", "ms", { Starlight: 8, VitePress: 216 }, 50),
  cls: bar("CLS", "", { Starlight: 0, VitePress: 0 }, 0),
  drag: bar("slider to next frame at 4×, p98", "ms", { Starlight: 25, VitePress: 22 }, 50),
  // Pagefind on a thousand pages, without a second language and everyday words among the names.
  searchScale: bar("first result, 1,000 chapters a language", "B", { Pagefind: 148_000 }, 200_000),
  build10: bar("build, 10 pages", "s", { Starlight: 6.5, VitePress: 3.2, Docusaurus: 10 }, 6.5),
  build1000: bar("build, 1,000 pages", "s", { Starlight: 35, VitePress: 36, Docusaurus: 37 }, 35),
  build5000: bar("build, 5,000 pages", "s", { Starlight: 91 }, 91),
  memory10: bar("… memory, 10 pages", "GB", { Starlight: 0.69 }, 0.69),
  memory1000: bar("… memory, 1,000 pages", "GB", { Starlight: 1.4, VitePress: 0.9, Docusaurus: 1.4 }, 1.4),
  memory5000: bar("… memory, 5,000 pages", "GB", { Starlight: 2.9 }, 2.9),
} as const;
