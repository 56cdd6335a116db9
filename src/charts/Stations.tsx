import { ValueAxis } from "./Axes.tsx";
import { type Frame, linear, niceTicks } from "./frame.ts";

export interface Block {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

export interface Station {
  readonly id: number;
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly total: number;
  /** What stands over the stack: its total, or how long it waits. */
  readonly note: string;
  /** The same in a number, where columns are too narrow for words. */
  readonly brief: string;
}

export interface StationsProps {
  readonly frame: Frame;
  readonly stations: readonly Station[];
  readonly unit: string;
  readonly labelOf: (value: number) => string;
  /** The pace of the line: its slowest station. */
  readonly pace: { readonly at: number; readonly label: string };
  /** What each would have if the work were shared evenly. */
  readonly even: { readonly at: number; readonly label: string; readonly brief: string };
  readonly ghosts: readonly { readonly className: string; readonly totals: readonly number[] }[];
  /** Parcels that wait before each station after the belt has run for a while, with the words for it. */
  readonly belt: { readonly waiting: readonly number[]; readonly label: string };
  /** A block was dragged onto a station, or pressed: then it goes to the next one. */
  onMove?: ((block: string, station: number) => void) | undefined;
}

/** The belt under the stations: parcels, and the words under it. */
const beltRoom = 58;

/** A parcel on the belt, and how many lie on one another. */
export const parcel = { size: 8, high: 4 };

/** Where stations, work and parcels stand. */
export function stationPlaces({
  frame,
  stations,
  pace,
  even,
  ghosts,
}: Omit<StationsProps, "unit" | "labelOf" | "belt">) {
  const right = frame.width - frame.right;
  const floor = frame.height - frame.bottom - beltRoom;
  // Room above the tallest stack for the words over it.
  const ticks = niceTicks(
    0,
    Math.max(pace.at, even.at, ...ghosts.flatMap(({ totals }) => totals)) * 1.12,
    frame.up,
  );
  const y = linear([0, ticks.at(-1) as number], [floor, frame.top]);
  const slot = (right - frame.left) / Math.max(1, stations.length);
  const width = Math.round(slot * 0.74 * 10) / 10;
  const left = (index: number) => Math.round((frame.left + slot * index + (slot - width) / 2) * 10) / 10;
  const belt = floor + 62;
  const step = parcel.size + 2;
  return {
    right,
    floor,
    ticks,
    y,
    slot,
    width,
    left,
    belt,
    /** The one in work at a station. */
    atWork: (station: number) => [left(station) + width - step, belt - parcel.size - 1] as const,
    /** The n-th that waits for it. */
    inLine: (station: number, n: number) =>
      [
        left(station) + width - step * (2.4 + Math.floor(n / parcel.high)),
        belt - 1 - parcel.size - step * (n % parcel.high),
      ] as const,
    /** So many are drawn; beyond that a number tells. */
    room: parcel.high * Math.max(1, Math.floor((slot - step * 2.4) / step)),
  };
}

/** Work stacked by station; the tallest stack sets the pace, over the others is the time they wait, and before it lie the parcels. */
export function Stations(props: StationsProps) {
  const { frame, stations, pace, even } = props;
  const places = stationPlaces(props);
  const { right, floor, ticks, y, slot, width, left, belt } = places;

  const drop = (block: string, from: number) => (event: PointerEvent) => {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement;
    if (!svg || !props.onMove) return;
    const box = svg.getBoundingClientRect();
    const at = ((event.clientX - box.left) * frame.width) / box.width;
    const over = Math.min(stations.length - 1, Math.max(0, Math.floor((at - frame.left) / slot)));
    const to = over === from ? (from + 1) % stations.length : over;
    props.onMove(block, (stations[to] as Station).id);
  };

  return (
    <g>
      <ValueAxis
        frame={frame}
        y={y}
        unit={props.unit}
        ticks={ticks.map((at) => ({ at, label: props.labelOf(at) }))}
      />
      {stations.map((station, index) => {
        let level = 0;
        const slowest = station.total >= pace.at * (1 - 1e-9);
        return (
          <g key={station.id} class={`station${slowest ? " slowest" : ""}`} data-station={station.id}>
            <rect
              class="waiting"
              x={left(index)}
              y={y(pace.at)}
              width={width}
              height={Math.max(0, Math.round((y(station.total) - y(pace.at)) * 10) / 10)}
            />
            {station.blocks.map((block) => {
              const top = y(level + block.value);
              const height = Math.max(1, Math.round((y(level) - top) * 10) / 10);
              level += block.value;
              const lines = inRoom(block.label, Math.floor((width - 4) / 13), Math.floor(height / 16));
              return (
                <g key={block.id} class={`block${props.onMove ? " movable" : ""}`} data-block={block.id}>
                  <rect
                    x={left(index)}
                    y={top}
                    width={width}
                    height={height}
                    onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                    onPointerUp={drop(block.id, index)}
                  />
                  {height >= 18 && (
                    <text
                      data-user-text
                      x={left(index) + width / 2}
                      y={Math.round((top + height / 2 + 5 - (lines.length - 1) * 8) * 10) / 10}
                      text-anchor="middle"
                    >
                      {lines.length === 1
                        ? lines[0]
                        : lines.map((line, at) => (
                            <tspan key={`${at} ${line}`} x={left(index) + width / 2} dy={at > 0 ? 16 : 0}>
                              {line}
                            </tspan>
                          ))}
                    </text>
                  )}
                </g>
              );
            })}
            <text class="bar-value" x={left(index) + width / 2} y={y(pace.at) - 7} text-anchor="middle">
              {frame.name === "narrow" ? station.brief : station.note}
            </text>
            <text class="bar-label" x={left(index) + width / 2} y={floor + 18} text-anchor="middle">
              {station.label}
            </text>
          </g>
        );
      })}
      {props.ghosts.map(({ className, totals }) =>
        totals.map((total, index) => (
          <line
            key={`${className}-${index}`}
            class={`bar-ghost ${className}`}
            x1={left(index) - 4}
            x2={left(index) + width + 4}
            y1={y(total)}
            y2={y(total)}
          />
        )),
      )}
      <g data-belt>
        <line class="axis-line" x1={frame.left} x2={right} y1={belt} y2={belt} />
        {stations.map((station, index) => {
          const waiting = props.belt.waiting[index] ?? 0;
          const drawn = Math.min(waiting, places.room);
          return (
            <g key={station.id} class="tone-c" data-waiting={waiting}>
              <Parcel at={places.atWork(index)} />
              {Array.from({ length: drawn }, (_, n) => (
                <Parcel key={`${n} of ${drawn}`} at={places.inLine(index, n)} />
              ))}
              {waiting > 0 && (
                <text class="bar-value" x={places.atWork(index)[0] + 5} y={belt - 17} text-anchor="middle">
                  {waiting}
                </text>
              )}
            </g>
          );
        })}
        <text x={frame.left} y={belt + 18}>
          {props.belt.label}
        </text>
      </g>
      <g class="even">
        <line x1={frame.left} x2={right} y1={y(even.at)} y2={y(even.at)} />
        <text x={right} y={y(even.at) - 6} text-anchor="end">
          {frame.name === "narrow" ? even.brief : even.label}
        </text>
      </g>
    </g>
  );
}

function Parcel({ at: [x, y] }: { at: readonly [number, number] }) {
  return (
    <rect
      class="column"
      x={Math.round(x * 10) / 10}
      y={y}
      width={parcel.size}
      height={parcel.size}
      rx="1.5"
    />
  );
}

/** A name as it fits its block: on one line, in halves or word under word, else cut. */
function inRoom(text: string, room: number, most: number): string[] {
  const isWhole = (line: string) => shorten(line, room) === line;
  if (isWhole(text)) return [text];
  const lines: string[] = [];
  const chars = [...text];
  const half = Math.ceil(chars.length / 2);
  const isHan = /^[\u2e80-\uffff]+$/u.test(text);
  for (const word of isHan ? [chars.slice(0, half).join(""), chars.slice(half).join("")] : text.split(" ")) {
    const joined = `${lines.at(-1)} ${word}`;
    if (!isHan && lines.length > 0 && isWhole(joined)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.length <= most && lines.every(isWhole) ? lines : [shorten(text, room)];
}

/** Han characters are about as wide as their size, others half of it. */
function shorten(text: string, room: number): string {
  let used = 0;
  const kept = [...text].filter((char) => {
    used += /[\u2e80-\uffff]/u.test(char) ? 1 : 0.55;
    return used <= room;
  });
  return kept.length === [...text].length ? text : `${kept.slice(0, -1).join("")}…`;
}
