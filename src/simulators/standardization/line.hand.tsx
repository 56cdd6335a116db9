import type { Frame } from "../../charts/frame.ts";
import { parcel, type StationsProps, stationPlaces } from "../../charts/Stations.tsx";
import { type HandProps, withStyle } from "../../workbench/hand/hand.ts";
import { Layer } from "../../workbench/hand/Layer.tsx";
import { type Step, travel, useMotion } from "../../workbench/hand/motion.ts";
import { Slide } from "../../workbench/hand/Slide.tsx";
import type { LineOutcome } from "./line.ts";
import { beltSeconds, lineFrames, moved, parcelsIn, stationsOf } from "./stations.ts";

/** More parcels than these are not seen in half a second: then every second, third … goes over the belt. */
const most = 40;

/** Tasks are taken from station to station; then twenty minutes pass on the belt, and parcels lie before the slowest. */
function LineHand(props: HandProps<LineOutcome>) {
  const { outcome, words, values, onChange } = props;
  const view = words.simulator.views["line"];
  const shown = view && stationsOf({ outcome, pins: [], words: view, formats: words.formats });
  const all = parcelsIn(outcome);
  const every = Math.ceil(all.length / most);
  const parcels = all.filter((_, index) => index % every === 0);
  const drawn = new Map<number, SVGRectElement | null>();
  const seen: { frame?: Frame } = {};
  useMotion(JSON.stringify(values), () => {
    if (!shown || !seen.frame) return [];
    const places = stationPlaces({ ...shown, frame: seen.frame });
    const [belt] = [...drawn.values()].flatMap((it) => it?.closest(".bench-picture") ?? []);
    const still = [...(belt?.querySelectorAll("[data-belt] :is(.column, .bar-value)") ?? [])];
    return [
      ...parcels.flatMap((stops, index) => {
        const box = drawn.get(index);
        return box ? [travel(box, wayOf(stops, index, places))] : [];
      }),
      // What lies there in the end is not there yet.
      ...still.map((it) =>
        it.animate([{ opacity: 0 }, { opacity: 0, offset: 0.96 }, { opacity: 1 }], { duration: 600 }),
      ),
    ];
  });
  const wayOf = (
    stops: (typeof parcels)[number],
    index: number,
    places: ReturnType<typeof stationPlaces>,
  ): Step[] => {
    const steps: Step[] = [];
    const go = (at: number, [x, y]: readonly [number, number], opacity = 1) => {
      if (at <= beltSeconds) steps.push({ offset: at / beltSeconds, x, y, opacity });
    };
    for (const [station, { came, begun, done }] of stops.entries()) {
      const before = parcels.slice(0, index).filter((other) => (other[station]?.begun ?? 0) > came).length;
      if (station === 0) go(came, [places.atWork(0)[0] - 30, places.atWork(0)[1]], 0);
      if (begun > came) {
        go(came + beltSeconds / 100, places.inLine(station, Math.min(before, places.room)));
        go(begun, places.inLine(station, 0));
      }
      go(begun + beltSeconds / 100, places.atWork(station));
      go(done, places.atWork(station));
    }
    const out = stops.at(-1)?.done ?? beltSeconds;
    go(Math.min(out + beltSeconds / 50, beltSeconds), [places.right, places.atWork(0)[1]], 0);
    const end = steps.at(-1);
    return end ? [...steps, { ...end, offset: 1 }] : [];
  };
  if (!shown) return null;
  const draw = (frame: Frame) => {
    seen.frame = frame;
    const places = stationPlaces({ ...shown, frame });
    const stations = shown.stations.map(({ id }) => id);
    const to = (block: string, index: number) => {
      const station = stations[Math.min(stations.length - 1, Math.max(0, index))];
      if (station !== undefined) onChange(moved(outcome, block, station));
    };
    return {
      grips: placedBlocks(shown.stations, places.y)
        // In the order of the table, whatever the station: an element that is moved loses the focus and the finger.
        .sort((p, q) => Number(p.id) - Number(q.id))
        .map(({ id, label, index, top, bottom }) => (
          <Slide
            key={id}
            id={`task-${id}`}
            class="grip-block"
            frame={frame}
            at={[places.left(index) + places.width / 2, (top + bottom) / 2]}
            size={[places.width, bottom - top]}
            along="x"
            label={label}
            min={1}
            max={stations.length}
            value={index + 1}
            spoken={shown.stations[index]?.label ?? ""}
            onStep={(by) => to(id, index + Math.min(stations.length, Math.max(-stations.length, by)))}
            onDrag={(x) => to(id, Math.floor((x - frame.left) / places.slot))}
            onPress={() => to(id, (index + 1) % stations.length)}
          />
        )),
      moving: parcels.map((stops, index) => (
        <rect
          key={stops[0]?.came}
          class="column tone-c"
          data-parcel={index}
          width={parcel.size}
          height={parcel.size}
          rx="1.5"
          ref={(box) => {
            drawn.set(index, box);
          }}
        />
      )),
    };
  };
  return <Layer rooms={lineFrames}>{draw}</Layer>;
}

/** Each task's block: at which station, from where to where. */
function placedBlocks(stations: StationsProps["stations"], y: (value: number) => number) {
  return stations.flatMap(({ blocks }, index) => {
    let level = 0;
    return blocks.map(({ id, label, value }) => {
      const [bottom, top] = [y(level), y(level + value)];
      level += value;
      return { id, label, index, bottom, top };
    });
  });
}

export const hand = () => withStyle(LineHand);
