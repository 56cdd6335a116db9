/** A result as marks and as a picture: how it went, not what was decided. */

/** One mark a quarter: cash up, about as it was (within 3% of the opening capital), down. */
export function marksOf(cash: readonly number[]): string {
  return cash
    .slice(1)
    .map((now, quarter) => {
      const change = (now - (cash[quarter] as number)) / 50_000_000;
      return change > 0.03 ? "▲" : change < -0.03 ? "▽" : "＝";
    })
    .join("");
}

/** Line one tells nothing that spoils the game, line two is the code. */
export const resultLines = (first: string, marks: string, code: string): string =>
  `${first} ${marks}\n${code}`;

interface Card {
  readonly title: string;
  readonly field: string;
  readonly score: string;
  readonly site: string;
  readonly cash: readonly number[];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** An SVG of 600 by 315: the score and the path of the cash, in the colours of the site's paper. */
export function cardOf({ title, field, score, site, cash }: Card): string {
  const most = Math.max(...cash, 1);
  const points = cash
    .map((cents, quarter) => `${40 + quarter * 65},${Math.round(270 - (Math.max(0, cents) / most) * 120)}`)
    .join(" ");
  const text = (content: string, x: number, y: number, size: number, more = "") =>
    `<text x="${x}" y="${y}" font-size="${size}" ${more}>${escaped(content)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315" viewBox="0 0 600 315" font-family="system-ui, 'Noto Sans TC', 'PingFang TC', sans-serif" fill="#1d1a16"><rect width="600" height="315" fill="#f7f3ea"/>${text(title, 40, 52, 22, 'font-weight="700"')}${text(score, 40, 118, 52, 'font-weight="700" fill="#b5301f"')}${text(field, 560, 118, 20, 'text-anchor="end"')}<polyline points="${points}" fill="none" stroke="#2c5f8a" stroke-width="4" stroke-linejoin="round"/><path d="M40 270H560" stroke="#ddd5c5" stroke-width="2"/>${text(site, 560, 300, 15, 'text-anchor="end" fill="#6b6357"')}</svg>`;
}
