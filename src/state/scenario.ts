import { atom, type ReadableAtom } from "nanostores";
import { defaults, isTable, type Scheme, sameValue, type Value, type Values } from "../link/scheme.ts";
import type { Dropped } from "../link/text.ts";
import { follow, writeLater } from "./address.ts";
import { history } from "./history.ts";
import type { Packed } from "./packed.ts";
import {
  longestName,
  mostPins,
  type Pinned,
  partNames,
  read,
  type SimulatorState,
  type Unpacked,
  write,
} from "./parts.ts";
import { isOwnLink } from "./typed.ts";

/**
 * `typed`: what the visitor typed at the last visit, put here again; the page says so. `guest`: somebody else's
 * setting, opened from a link; it is shown with a banner and saved only on request.
 */
export type Origin = "default" | "own" | "guest" | "typed";

export interface Snapshot extends SimulatorState {
  /** States put aside to compare with, at most three. */
  readonly pins: readonly Pinned[];
  readonly origin: Origin;
  readonly dropped: readonly Dropped[];
  /** False until the address has been read: results are held back so that no default flashes. */
  readonly ready: boolean;
  /**
   * Whether an address holds it: `long` is read again here but may be cut by others, of `beyond` a table is missing in it.
   */
  readonly extent: "short" | "long" | "beyond";
  /** Steps that can be taken back, and forth again. */
  readonly steps: { readonly back: number; readonly forth: number };
}

export interface Scenario {
  readonly scheme: Scheme;
  readonly initial: Snapshot;
  readonly $now: ReadableAtom<Snapshot>;
  /**
   * Reads the address once, then keeps it; call from an effect. Where the address says nothing, the parts of a state
   * that the visitor typed before are taken.
   */
  connect(typed?: ReadonlyMap<string, string>): void;
  /**
   * A class begins here: with these values, of which the fixed ones stay whatever is opened, set or taken back. Call it
   * before `connect`. `dropped` is what could not be used of the beginning.
   */
  begin(values: Values, fixed: readonly string[], dropped: readonly Dropped[]): void;
  /** Takes over a state that was kept, as the parts of an address. */
  open(parts: ReadonlyMap<string, string>): void;
  set(values: Values): void;
  pin(): void;
  unpin(index: number): void;
  rename(index: number, name: string): void;
  guess(number: number): void;
  reset(): void;
  /** The visitor takes a guest state as their own. */
  adopt(): void;
  undo(): void;
  redo(): void;
  /** The parts of an address that carries everything; for a file also what no address holds. */
  parts(use?: "address" | "file"): Promise<ReadonlyMap<string, string>>;
}

/** Characters of an address that browsers and chat apps are known to keep. */
const longestAddress = 65_536;

interface Taken {
  readonly origin: Origin;
  /** Whether it is written into the address, from which it did not come. */
  readonly isWritten?: boolean;
  readonly isTooLong?: boolean;
}

const scenarios = new Map<string, Scenario>();

/** The one scenario of a simulator on this page, shared by its island and the numbers in the prose. */
export function scenario(scheme: Scheme): Scenario {
  const known = scenarios.get(scheme.name) ?? create(scheme);
  scenarios.set(scheme.name, known);
  return known;
}

function create(scheme: Scheme): Scenario {
  const { plain, packed } = partNames(scheme);
  const initial: Snapshot = {
    values: defaults(scheme),
    pins: [],
    guess: undefined,
    origin: "default",
    dropped: [],
    ready: false,
    extent: "short",
    steps: { back: 0, forth: 0 },
  };
  const $now = atom<Snapshot>(initial);
  const steps = history<SimulatorState>();
  let connected = false;
  let reading = 0;
  let writing = 0;
  let wroteText = false;
  let first = initial.values;
  let held: Values | undefined;
  const holding = (values: Values): Values => (held ? { ...values, ...held } : values);
  /** A state with all its values changed in one way, those of its pins too. */
  const eachOf = (state: SimulatorState, change: (values: Values) => Values): SimulatorState => ({
    ...state,
    values: change(state.values),
    pins: state.pins.map((pin) => ({ ...pin, values: change(pin.values) })),
  });
  /** What a class fixes is in the class alone: no other part of an address names it, least of all what is hidden. */
  const told = (state: SimulatorState) => {
    const usual = Object.keys(held ?? {}).map((key) => [key, initial.values[key] as Value] as const);
    return eachOf(state, (values) => ({ ...values, ...Object.fromEntries(usual) }));
  };
  /** Of a class the defaults are written, too: a link without a state leads to the beginning of the class. */
  const plainParts = (state: SimulatorState) => {
    const parts = write(scheme, told(state));
    if (held && !parts.get(scheme.name)) parts.set(scheme.name, `${scheme.version}`);
    return parts;
  };
  const holdsText = ({ values, pins }: SimulatorState) =>
    [values, ...pins.map((pin) => pin.values)].some((state) =>
      scheme.fields.some(
        ({ kind, key, default: usual }) => kind === "table" && !sameValue(state[key], usual),
      ),
    ) || pins.some(({ name }) => name !== "");
  /** Packing comes with the first text or table that has to travel. */
  const packAll = async (state: SimulatorState): Promise<Packed> => {
    if (!holdsText(state)) return { texts: new Map(), beyond: new Map() };
    const { packParts } = await import("./packed.ts");
    return packParts(scheme, told(state));
  };
  const extentOf = (parts: ReadonlyMap<string, string>): Snapshot["extent"] => {
    const length = [...parts].reduce((sum, [part, text]) => sum + part.length + text.length + 2, 0);
    return length > longestAddress ? "long" : "short";
  };

  const show = (patch: Partial<Snapshot>) => {
    const { values = $now.get().values } = patch;
    $now.set({ ...$now.get(), ...patch, values: holding(values), steps: steps.depth });
    const serial = ++writing;
    const now = $now.get();
    for (const [part, text] of plainParts(now)) writeLater(part, text);
    if (!wroteText && !holdsText(now)) return;
    wroteText = true;
    void packAll(now).then((all) => {
      if (serial !== writing) return;
      for (const part of packed) writeLater(part, all.texts.get(part) ?? "");
      const extent = all.beyond.size > 0 ? "beyond" : extentOf(all.texts);
      if (extent !== $now.get().extent) $now.set({ ...$now.get(), extent });
    });
  };
  const change = (patch: Partial<Snapshot>, what = "") => {
    steps.push($now.get(), what, performance.now());
    show(patch);
  };
  const owned = () => ($now.get().origin === "guest" ? "guest" : "own");
  const back = (to: SimulatorState | undefined) => {
    if (to) show({ values: to.values, pins: to.pins, guess: to.guess, origin: owned() });
  };

  const take = (
    parts: ReadonlyMap<string, string>,
    { origin, isWritten = false, isTooLong = false }: Taken,
  ) => {
    const serial = ++reading;
    const use = (unpacked?: Unpacked) => {
      if (serial !== reading) return;
      const lost: readonly Dropped[] = isTooLong ? [{ key: scheme.name, reason: "too-long" }] : [];
      // What could not be used of the beginning of a class was told by `begin`.
      const told = held ? $now.get().dropped : [];
      if (parts.size === 0) return $now.set({ ...$now.get(), dropped: [...told, ...lost], ready: true });
      // A link of this page or the way back in the browser is a step like any other.
      if ($now.get().ready) steps.push($now.get(), "", 0);
      const found = read(scheme, parts, unpacked);
      found.dropped.push(...lost);
      const state = { ...found, ...eachOf(found, holding), origin, ready: true, extent: extentOf(parts) };
      if (!isWritten) return $now.set({ ...$now.get(), ...state, steps: steps.depth });
      const { pins, guess } = $now.get();
      show({ ...state, pins: state.pins.length > 0 ? state.pins : pins, guess });
    };
    if (!packed.some((part) => parts.has(part))) return use();
    wroteText = true;
    import("./packed.ts").then(
      async (file) => use(await file.unpackParts(scheme, parts)),
      // The chunk did not load: packed parts are reported as dropped, the rest is read.
      () => use({ tables: new Map(), names: [], dropped: [{ key: scheme.name, reason: "unreadable" }] }),
    );
  };

  return {
    scheme,
    initial,
    $now,
    connect(typed) {
      if (connected) return;
      connected = true;
      follow([...plain, ...packed], (states, guest, isTooLong) => {
        if (typed && typed.size > 0 && states.size === 0 && !isTooLong)
          take(typed, { origin: "typed", isWritten: true });
        else if (held) take(states, { origin: "own", isTooLong });
        else take(states, { origin: guest && !isOwnLink(scheme.name, states) ? "guest" : "own", isTooLong });
      });
    },
    begin(values, fixed, dropped) {
      first = values;
      held = Object.fromEntries(fixed.flatMap((key) => (key in values ? [[key, values[key] as Value]] : [])));
      $now.set({ ...$now.get(), values, dropped });
    },
    open: (parts) => take(parts, { origin: "own", isWritten: true }),
    set(values) {
      const now = $now.get().values;
      const changed = Object.keys(values).filter((key) => !sameValue(values[key], now[key]));
      if (changed.length === 0) return;
      // A row more or less is a step of its own, however fast it follows on typing.
      const rows = changed.some((key) => rowsOf(values[key]) !== rowsOf(now[key]));
      change({ values: { ...now, ...values }, origin: owned() }, rows ? "" : changed.join());
    },
    pin() {
      const { pins, values } = $now.get();
      if (pins.length < mostPins) change({ pins: [...pins, { name: "", values }], origin: owned() });
    },
    unpin: (at) => change({ pins: $now.get().pins.filter((_, index) => index !== at) }),
    rename(at, name) {
      const short = [...name].slice(0, longestName).join("");
      const pins = $now.get().pins.map((pin, index) => (index === at ? { ...pin, name: short } : pin));
      change({ pins }, `name ${at}`);
    },
    guess: (guess) => show({ guess }),
    reset: () => change({ values: first, pins: [], origin: "default", dropped: [] }),
    adopt: () => show({ origin: "own", dropped: [] }),
    undo: () => back(steps.undo($now.get())),
    redo: () => back(steps.redo($now.get())),
    async parts(use = "address") {
      const now = $now.get();
      const { texts, beyond } = await packAll(now);
      const all = [...plainParts(now), ...texts, ...(use === "file" ? beyond : [])];
      return new Map(all.filter(([, text]) => text !== ""));
    },
  };
}

const rowsOf = (value: Value | undefined) => (isTable(value) ? value.length : undefined);
