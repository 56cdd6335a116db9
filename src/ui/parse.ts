const multipliers: Record<string, number> = {
  千: 1e3,
  k: 1e3,
  萬: 1e4,
  万: 1e4,
  w: 1e4,
  m: 1e6,
  百萬: 1e6,
  百万: 1e6,
  億: 1e8,
  亿: 1e8,
  兆: 1e12,
};

const shape = /^(-)?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d{1,2})?(千|k|百萬|百万|萬|万|w|m|億|亿|兆)?$/;

/**
 * Reads a number as people type it: `50萬`, `1.2億`, `１２，０００`, `NT$ 500,000`, `20%`, `3k`, `3 次`.
 * Units and currency signs are ignored; `undefined` if it is not a number at all.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[−–—]/g, "-")
    .replace(/[,_\s'，]/g, "")
    .replace(/^(?:nt\$|us\$|rmb|twd|cny|[$¥￥€])/, "")
    .replace(/(?:元|塊|块|%|次|人|天|日|yuan|times|people|days|turns)+(?:\/.*)?$/, "");
  const match = shape.exec(plain);
  if (!match) return undefined;
  const [, minus, digits = "", exponent = "", multiplier] = match;
  const value = Number(digits + exponent) * (multiplier ? (multipliers[multiplier] ?? 1) : 1);
  if (!Number.isFinite(value)) return undefined;
  return (minus ? -value : value) + 0;
}
