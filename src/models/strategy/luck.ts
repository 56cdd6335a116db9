/** A spread of win records, taken apart: `strategy.luckFromRecord` without its table. */
export function splitRecord(record: {
  readonly sdObserved: number;
  readonly games: number;
  readonly p: number;
}) {
  const { sdObserved, games, p } = record;
  const sdLuck = Math.sqrt((p * (1 - p)) / games);
  const sdSkill = Math.sqrt(Math.max(0, (sdObserved - sdLuck) * (sdObserved + sdLuck)));
  const known = sdObserved > 0;
  return {
    sdLuck,
    sdSkill,
    luckShare: known ? Math.min(1, (sdLuck / sdObserved) ** 2) : null,
    skillShare: known ? (sdSkill / sdObserved) ** 2 : null,
    regressGames: sdSkill === 0 ? null : (p * (1 - p)) / sdSkill ** 2,
  };
}
