import { atom, type ReadableAtom } from "nanostores";
import { defaults, type Scheme, type Values } from "../link/scheme.ts";
import { type Dropped, decode, encode } from "../link/text.ts";
import { follow, writeLater } from "./address.ts";

/** `guest`: somebody else's setting, opened from a link; it is shown with a banner and saved only on request. */
export type Origin = "default" | "own" | "guest";

export interface Snapshot {
  readonly values: Values;
  /** A state put aside to compare with, or none. */
  readonly pinned: Values | undefined;
  readonly origin: Origin;
  readonly dropped: readonly Dropped[];
  /** False until the address has been read: results are held back so that no default flashes. */
  readonly ready: boolean;
}

export interface Scenario {
  readonly scheme: Scheme;
  readonly initial: Snapshot;
  readonly $now: ReadableAtom<Snapshot>;
  /** Reads the address once, then keeps it; call from an effect. */
  connect(): void;
  set(values: Values): void;
  pin(): void;
  unpin(): void;
  reset(): void;
  /** The visitor takes a guest state as their own. */
  adopt(): void;
}

const scenarios = new Map<string, Scenario>();

/** The one scenario of a simulator on this page, shared by its island and the numbers in the prose. */
export function scenario(scheme: Scheme): Scenario {
  const known = scenarios.get(scheme.name) ?? create(scheme);
  scenarios.set(scheme.name, known);
  return known;
}

function create(scheme: Scheme): Scenario {
  const pinName = `${scheme.name}.pin`;
  const initial: Snapshot = {
    values: defaults(scheme),
    pinned: undefined,
    origin: "default",
    dropped: [],
    ready: false,
  };
  const $now = atom<Snapshot>(initial);
  let connected = false;

  const change = (patch: Partial<Snapshot>) => {
    $now.set({ ...$now.get(), ...patch });
    const { values, pinned } = $now.get();
    writeLater(scheme.name, encode(scheme, values));
    writeLater(pinName, pinned ? encode(scheme, pinned) || `${scheme.version}` : "");
  };

  return {
    scheme,
    initial,
    $now,
    connect() {
      if (connected) return;
      connected = true;
      follow([scheme.name, pinName], (states, guest) => {
        const text = states.get(scheme.name);
        const pin = states.get(pinName);
        if (text === undefined && pin === undefined) {
          $now.set({ ...$now.get(), ready: true });
          return;
        }
        const { values, dropped } = decode(scheme, text ?? "");
        const pinned = pin === undefined ? undefined : decode(scheme, pin).values;
        $now.set({ values, pinned, dropped, origin: guest ? "guest" : "own", ready: true });
      });
    },
    set(values) {
      const { origin } = $now.get();
      change({ values: { ...$now.get().values, ...values }, origin: origin === "guest" ? "guest" : "own" });
    },
    pin: () => change({ pinned: $now.get().values }),
    unpin: () => change({ pinned: undefined }),
    reset: () => change({ values: initial.values, pinned: undefined, origin: "default", dropped: [] }),
    adopt: () => change({ origin: "own", dropped: [] }),
  };
}
