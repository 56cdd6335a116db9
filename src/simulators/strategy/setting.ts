type Keys =
  | "marketMedian"
  | "competitors"
  | "shareExponent"
  | "entryElasticity"
  | "sigmaMarket"
  | "sigmaSkill"
  | "sigmaLuck"
  | "rho";

/** The part of the inputs that describes the world, not who stands in it. */
export function settingOf(inputs: Readonly<Record<Keys, number>>): Readonly<Record<Keys, number>> {
  const {
    marketMedian,
    competitors,
    shareExponent,
    entryElasticity,
    sigmaMarket,
    sigmaSkill,
    sigmaLuck,
    rho,
  } = inputs;
  return {
    marketMedian,
    competitors,
    shareExponent,
    entryElasticity,
    sigmaMarket,
    sigmaSkill,
    sigmaLuck,
    rho,
  };
}
