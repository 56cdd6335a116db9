import { useEffect, useRef, useState } from "preact/hooks";
import type { Values } from "../../link/scheme.ts";
import { embedAddress, shareAddress } from "../../state/address.ts";
import { partNames } from "../../state/parts.ts";
import type { Scenario } from "../../state/scenario.ts";
import { phrase } from "../../ui/phrase.tsx";
import { saveFile, today } from "../../ui/save-file.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { Outcome, Simulator, View } from "../define.ts";
import { copyText } from "../share/copy.ts";
import { loadStyle } from "../tools/load-style.ts";
import { sentenceOf } from "../words.ts";
import { embedCode } from "./embed.ts";
import { chartRows, csvRows, inputLines, inputTables, resultLines } from "./export-rows.ts";
import { pictureOf, standAlone, toPng } from "./picture.ts";
import { writeCsv } from "./write-csv.ts";

interface Props extends DeferredProps {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly outcome: Outcome;
  readonly scenario: Scenario;
}

/** The result to carry elsewhere: a picture, a table, a sheet of paper, a frame in another page. */
export function Export(props: Props) {
  const { simulator, view, outcome, scenario, words, texts } = props;
  const { take } = texts;
  const root = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const [address, setAddress] = useState("");
  const [embedded, setEmbedded] = useState("");

  useEffect(() => {
    let wanted = true;
    const { packed } = partNames(simulator.scheme);
    const isHidden = (part: string) => packed.includes(part);
    void scenario.parts().then((parts) => {
      if (!wanted) return;
      setAddress(shareAddress(parts, false, undefined, isHidden));
      setEmbedded(embedAddress(simulator.slug, parts, isHidden));
    });
    return () => {
      wanted = false;
    };
  }, [props.values, view]);

  const bench = () => root.current?.closest(".bench");
  const sentence = phrase(
    sentenceOf(words.simulator.views[view.id], outcome),
    outcome.quantities,
    words.formats,
  );
  const title = `${words.simulator.title} · ${words.simulator.views[view.id]?.label}`;
  const stamp = take.stamp.replace("{date}", today()).replace("{address}", readable(address));
  const file = (ending: string) => `${simulator.slug}-${today()}.${ending}`;
  const tell = (saved: boolean) => setSaid(saved ? take.saved : take.unsaved);

  const savePicture = async (asPng: boolean) => {
    const picture = pictureOf(bench() ?? document.body);
    if (!picture) return setSaid(take.noPicture);
    const source = standAlone(picture, { title, finding: sentence, stamp });
    try {
      tell(
        asPng
          ? saveFile(file("png"), await toPng(source))
          : saveFile(file("svg"), new Blob([source], { type: "image/svg+xml" })),
      );
    } catch {
      setSaid(take.unsaved);
    }
  };
  const saveCsv = () => {
    const made = [
      [take.date, today()],
      [take.address, address],
    ];
    const element = bench();
    const rows = [...csvRows(props, take, made), ...(element ? chartRows(element, words.formats) : [])];
    tell(saveFile(file("csv"), new Blob([writeCsv(rows)], { type: "text/csv;charset=utf-8" })));
  };
  const printNow = async () => {
    const { printSheet } = await import("./sheet.tsx");
    await loadStyle(new URL("../../styles/sheet.css", import.meta.url));
    const tables = [
      { caption: take.inputs, rows: inputLines(props) },
      ...inputTables(props),
      { caption: take.results, rows: resultLines(props) },
    ];
    // Paper is wide enough for the wide frame, whatever the screen showed.
    const picture =
      bench()?.querySelector<SVGSVGElement>(".bench-picture svg.chart-wide") ??
      pictureOf(bench() ?? document.body);
    printSheet({ title, sentence, tables, picture, address, stamp, more: take.more }, texts.share.qr);
  };
  const code = embedCode(embedded, words.simulator.title);
  const copy = async (area: HTMLTextAreaElement | null) => {
    setSaid(area && (await copyText(area)) ? take.copied : take.notCopied);
  };
  const area = useRef<HTMLTextAreaElement>(null);

  return (
    <div ref={root}>
      <h3>{take.title}</h3>
      <div class="drawer-actions">
        <button type="button" data-take="svg" onClick={() => void savePicture(false)}>
          {take.svg}
        </button>
        <button type="button" data-take="png" onClick={() => void savePicture(true)}>
          {take.png}
        </button>
        <button type="button" data-take="csv" onClick={saveCsv}>
          {take.csv}
        </button>
        <button type="button" data-take="print" onClick={() => void printNow()}>
          {take.print}
        </button>
      </div>
      <h3>{take.embed}</h3>
      <p class="drawer-note">{take.embedNote}</p>
      <textarea
        ref={area}
        class="embed-code"
        readOnly
        rows={5}
        value={code}
        aria-label={take.embedCode}
        data-user-text
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="drawer-actions">
        <button type="button" data-take="embed" onClick={() => void copy(area.current)}>
          {take.copy}
        </button>
      </div>
      <p class="drawer-note" role="status">
        {said}
      </p>
    </div>
  );
}

/** An address as it is read in a picture: without its scheme, cut where it grows too long to type. */
function readable(address: string): string {
  const bare = address.replace(/^https?:\/\//, "");
  const [page = ""] = bare.split(/[?#]/);
  return bare.length <= 48 ? bare : page;
}
