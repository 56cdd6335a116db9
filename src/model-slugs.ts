/** The slugs that name each of the nine models in every layer and in every address, in the order of the book. */
export const modelSlugs = [
  "strategy",
  "inversion",
  "internet",
  "social",
  "standardization",
  "turnover",
  "information",
  "goals",
  "membership",
] as const;
