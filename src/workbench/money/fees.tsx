import { useState } from "preact/hooks";
import type { Values } from "../../link/scheme.ts";
import { type Region, saveRegion, storedRegion } from "../../state/region.ts";
import type { Formats } from "../../ui/format.ts";
import type { Simulator } from "../define.ts";
import { openDialog } from "../tools/dialog.tsx";
import { FeeList } from "./FeeList.tsx";
import { valuesFromFees, valuesFromRegion } from "./fee-values.ts";
import type { MoneyFile } from "./words.ts";

interface Options {
  readonly simulator: Simulator;
  readonly file: MoneyFile;
  readonly formats: Formats;
  readonly close: string;
  readonly opener: HTMLElement;
  values(): Values;
  onChange(patch: Values): void;
}

/** The dialog in which a table of fees is taken over: the region's platforms, each with what it takes of one order. */
export function openFees(options: Options): void {
  const { file, opener } = options;
  openDialog({
    label: file.says.title,
    className: "share fees-choice",
    opener,
    children: (close) => <FeeChoice {...options} onClose={close} />,
  });
}

function FeeChoice({
  simulator,
  file,
  formats,
  close,
  values,
  onChange,
  onClose,
}: Options & { onClose(): void }) {
  const { says, regions } = file;
  const [chosen, setChosen] = useState<Region>(storedRegion().region ?? file.likely);
  const [said, setSaid] = useState("");
  const region = regions.find(({ id }) => id === chosen);
  const use = (patch: Values, name: string) => {
    onChange(patch);
    setSaid(says.used.replace("{name}", name));
  };
  return (
    <>
      <h2>{says.title}</h2>
      <p class="share-note">{says.intro}</p>
      <div class="share-actions" role="group" aria-label={says.ask}>
        {regions.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            data-region={id}
            aria-pressed={id === chosen}
            onClick={() => {
              saveRegion({ region: id });
              setChosen(id);
              setSaid("");
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {region && (
        <FeeList
          {...{ simulator, says, formats, region }}
          values={values()}
          onTable={(table) => {
            saveRegion({ region: region.id, fees: table.id });
            use(valuesFromFees(simulator, values(), table, region), table.name);
          }}
          onRegion={(tag) => use(valuesFromRegion(simulator, region, tag), region.name)}
        />
      )}
      <p class="share-said" role="status">
        {said}
      </p>
      <p class="share-note">
        <a href={file.page}>{says.all}</a>
      </p>
      <div class="share-actions">
        <button type="button" onClick={onClose}>
          {close}
        </button>
      </div>
    </>
  );
}
