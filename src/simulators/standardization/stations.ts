import { framesOf } from "../../charts/frame.ts";
import type { StationsProps } from "../../charts/Stations.tsx";
import type { Values } from "../../link/scheme.ts";
import { parcelsOf, waitingAt } from "../../models/standardization/belt.ts";
import { digitsOf, format } from "../../ui/format.ts";
import type { PictureProps } from "../../workbench/define.ts";
import type { LineOutcome } from "./line.ts";

/** Twenty minutes from the first order: long enough for a heap. */
export const beltSeconds = 1200;

export const parcelsIn = ({ crews }: LineOutcome) =>
  parcelsOf(
    crews.map((crew) => crew.seconds),
    beltSeconds,
  );

/** The belt under the stations needs room of its own. */
export const lineFrames = framesOf({ wide: 440, narrow: 320 });

/** What the picture shows, in every frame alike. */
export function stationsOf({
  outcome,
  pins,
  words: { chart },
  formats,
}: Pick<PictureProps<LineOutcome>, "outcome" | "pins" | "words" | "formats">): Omit<StationsProps, "frame"> {
  const seconds = (value: number) => format({ value, unit: "seconds", digits: 1 }, formats);
  const { crews, slowest, even } = outcome;
  return {
    unit: chart["seconds"] ?? "",
    labelOf: (value) => digitsOf(value, "seconds", formats, 0),
    stations: crews.map((crew) => ({
      id: crew.station,
      label: format({ value: crew.station, unit: "station" }, formats),
      total: crew.seconds,
      brief: seconds(crew.seconds < slowest ? slowest - crew.seconds : slowest),
      note:
        crew.seconds < slowest
          ? `${chart["waits"]} ${seconds(slowest - crew.seconds)}`
          : `${chart["slowest"]} ${seconds(slowest)}`,
      blocks: crew.pieces.map(({ at, name, seconds: value }) => ({ id: String(at), label: name, value })),
    })),
    pace: { at: slowest, label: chart["slowest"] ?? "" },
    even: { at: even, label: `${chart["even"]} ${seconds(even)}`, brief: seconds(even) },
    belt: {
      waiting: waitingAt(parcelsIn(outcome), crews.length, beltSeconds),
      label: (chart["belt"] ?? "").replace(
        "{n}",
        format({ value: beltSeconds / 60, unit: "minutes" }, formats),
      ),
    },
    ghosts: pins.map((pin) => ({
      className: `ghost pin-${pin.tone}`,
      totals: pin.outcome.crews.slice(0, crews.length).map((crew) => crew.seconds),
    })),
  };
}

/** The table with one task at another station. */
export function moved({ tasks }: LineOutcome, block: string, station: number): Values {
  return { tasks: tasks.map((row, at) => (String(at) === block ? { ...row, station } : row)) };
}
