import { useState } from "preact/hooks";
import { saveFile } from "../ui/save-file.ts";
import { toPng } from "../workbench/export/picture.ts";
import { fill } from "./amounts.ts";
import { cardOf, marksOf, resultLines } from "./card.ts";
import type { EndProps } from "./End.tsx";
import { codeOf } from "./link.ts";

/** The result in two lines, one of marks and one with the code; and as a picture without the decisions. */
export function Result({ now, course, file, opening, score }: EndProps & { readonly score: number }) {
  const { game } = now;
  const words = file.end.result;
  const [said, setSaid] = useState("");
  const first = fill(words.first, { seed: game.seed, score });
  const marks = marksOf(course.shops.map(({ cash }) => cash));
  const lines = resultLines(first, marks, codeOf({ field: game.field ?? 0, decisions: game.decisions }));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines);
      setSaid(words.copied);
    } catch {
      setSaid("");
    }
  };
  const save = async () => {
    const card = cardOf({
      title: first,
      field: opening.fields[course.shop.field]?.name ?? "",
      score: fill(file.end.score, { n: score }),
      site: file.siteName,
      cash: course.shops.map(({ cash }) => cash),
    });
    saveFile(`jiusi-shop-${game.seed}-${score}.png`, await toPng(card));
  };
  return (
    <section class="result" aria-labelledby="result-title">
      <h3 id="result-title">{words.title}</h3>
      <pre data-result-lines data-user-text>
        {lines}
      </pre>
      <p class="board-tools">
        <button type="button" data-copy-result onClick={() => void copy()}>
          {words.copy}
        </button>
        <button type="button" data-card onClick={() => void save()}>
          {words.card}
        </button>
        <span role="status">{said}</span>
      </p>
      <p class="hint">{words.cardNote}</p>
    </section>
  );
}
