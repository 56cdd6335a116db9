/** When a parcel comes to a station, is taken up there and is done, in seconds from the start. */
export interface Stop {
  readonly came: number;
  readonly begun: number;
  readonly done: number;
}

/**
 * Parcels on a belt from station to station: each station takes one at a time, in order, as soon as it and the parcel
 * are free. At the first there is always another order. `seconds` is the work at each station, all above 0; `within`
 * seconds from the start the last parcel is begun, and there are at most `most`.
 */
export function parcelsOf(seconds: readonly number[], within: number, most = 5000): (readonly Stop[])[] {
  const parcels: (readonly Stop[])[] = [];
  const free = seconds.map(() => 0);
  while (parcels.length < most && (free[0] ?? within) < within) {
    let came = free[0] ?? 0;
    parcels.push(
      seconds.map((work, station) => {
        const begun = Math.max(came, free[station] ?? 0);
        const stop = { came, begun, done: begun + work };
        free[station] = stop.done;
        came = stop.done;
        return stop;
      }),
    );
  }
  return parcels;
}

/** How many have come to each station by then and lie there untouched. */
export function waitingAt(parcels: readonly (readonly Stop[])[], stations: number, at: number): number[] {
  return Array.from(
    { length: stations },
    (_, station) =>
      parcels.filter((stops) => {
        const stop = stops[station];
        return stop !== undefined && stop.came <= at && stop.begun > at;
      }).length,
  );
}
