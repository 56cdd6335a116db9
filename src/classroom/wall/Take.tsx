import { useState } from "preact/hooks";
import { addressHere } from "../../state/address.ts";
import { saveFile, today } from "../../ui/save-file.ts";
import type { Ballots } from "../ballots.ts";
import { csvOf, fileOf, linkOf } from "./take.ts";
import { placeOf } from "./VoteWall.tsx";
import type { Open } from "./Wall.tsx";
import type { WallProps } from "./words.ts";

interface Props {
  readonly open: Open;
  readonly ballots: Ballots;
  readonly props: WallProps;
  /** The table of a class whose results are more than its codes. */
  readonly table?: () => string;
  /** Draws what is shown, as an SVG; nothing where it is held back. */
  readonly draw?: (() => Promise<string>) | undefined;
}

/** What can be taken along: a table, a picture, and a file or link that opens the same wall again. */
export function Take({ open, ballots, props, table, draw }: Props) {
  const { asked, part } = open;
  const words = props.words.take;
  const [said, setSaid] = useState("");
  const { people } = ballots;
  const options = asked?.choices.map(({ number }) => number) ?? [];
  const save = (ending: string, type: string, text: string) =>
    saveFile(`jiusi-wall-${today()}.${ending}`, new Blob([text], { type }));
  const copy = async () => {
    const link = await linkOf(addressHere(props.wall), part, people);
    if (!link) return setSaid(words.long);
    try {
      await navigator.clipboard.writeText(link);
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  const picture = async () => {
    const [source, { toPng }] = await Promise.all([
      (draw as () => Promise<string>)(),
      import("../../workbench/export/picture.ts"),
    ]);
    saveFile(`jiusi-wall-${today()}.png`, await toPng(source));
  };
  return (
    <section class="wall-take">
      <h2>{words.title}</h2>
      <p class="class-tools">
        <button
          type="button"
          class="button"
          data-csv
          onClick={() =>
            save(
              "csv",
              "text/csv",
              table?.() ?? csvOf(people, words.columns, (option) => placeOf(options, option)),
            )
          }
        >
          {words.csv}
        </button>
        {draw && (
          <button type="button" class="button" data-picture onClick={() => void picture()}>
            {words.picture}
          </button>
        )}
        <button
          type="button"
          class="button"
          data-file
          onClick={() => save("txt", "text/plain", fileOf(addressHere(props.join), part, people))}
        >
          {words.file}
        </button>
        <button type="button" class="button" data-link onClick={() => void copy()}>
          {words.link}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {words.print}
        </button>
        <span role="status">{said}</span>
      </p>
      <p class="hint">{words.linkNote}</p>
    </section>
  );
}
