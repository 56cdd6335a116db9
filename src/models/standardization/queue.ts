import { sum } from "../math/summation.ts";
import { calculation, int, num } from "../schema.ts";

/**
 * Waiting: Erlang's formulas of 1917 for c agents with arrivals and handling fully random, and the
 * approximation of Kingman (Mathematical Proceedings 57, 1961) for one agent whatever the randomness.
 */

interface Load {
  readonly lambda: number;
  readonly mu: number;
  readonly servers: number;
}

/** servers·mu − lambda, exact to the last bit also where capacity and arrivals nearly meet. */
function spare({ lambda, mu, servers }: Load): number {
  const high = Math.fround(mu);
  return sum([servers * high, -lambda, servers * (mu - high)]);
}

/**
 * (1 − B)/B after k agents: Erlang's recursion B_k = a·B_{k−1}/(k + a·B_{k−1}) turned over, which neither overflows nor
 * loses digits at light or heavy load.
 */
function nextOdds(odds: number, agents: number, offered: number): number {
  return (agents / offered) * (1 + odds);
}

interface Queue {
  readonly stable: boolean;
  readonly erlangB: number;
  readonly pWait: number;
  readonly serviceLevel: number;
}

/** Erlang C and the share that waits at most `targetWait`, from the odds (1 − B)/B of the loss formula. */
function queueOf(load: Load, odds: number, targetWait: number): Queue {
  const gap = spare(load);
  const capacity = load.servers * load.mu;
  const erlangB = 1 / (1 + odds);
  const idle = gap / capacity;
  const scale = idle + (load.lambda / capacity) * erlangB;
  const pWait = erlangB / scale;
  const noWait = idle / (1 + 1 / odds) / scale;
  return {
    stable: gap > 0,
    erlangB,
    pWait,
    serviceLevel: noWait - pWait * Math.expm1(-gap * targetWait),
  };
}

/**
 * Probability that nobody is there: 1/(sum_{k<c} a^k/k! + a^c/c!/(1 − rho)). With a heavy load the terms would
 * overflow, so there the last term is taken as a logarithm and the others relative to it.
 */
function emptiness(load: Load, odds: number): number {
  const offered = load.lambda / load.mu;
  const waiting = (load.servers * load.mu) / spare(load);
  if (offered > 500) {
    const terms = Array.from({ length: load.servers }, (_, index) => Math.log(offered / (index + 1)));
    return Math.exp(-sum(terms)) / (odds + waiting);
  }
  let term = 1;
  let total = 0;
  for (let k = 1; k <= load.servers; k += 1) {
    total += term;
    term *= offered / k;
  }
  return 1 / (total + term * waiting);
}

const perHour = { unit: "1/h", open: "low" } as const;
const targetWait = num({
  unit: "h",
  range: [0, 1e6],
  default: 0.01,
  reason: "service-level threshold",
});

export const mmc = calculation({
  name: "standardization.mmc",
  inputs: {
    lambda: num({ ...perHour, range: [0, 1e9], default: 100, reason: "arrivals per hour" }),
    mu: num({ ...perHour, range: [0, 1e9], default: 12, reason: "customers one agent serves per hour" }),
    servers: int({ unit: "agents", range: [1, 5000], default: 10, reason: "assumption" }),
    targetWait,
  },
  outputs: {
    stable: { definition: "lambda < servers*mu" },
    offeredLoad: { unit: "erlang", definition: "a=lambda/mu" },
    rho: { unit: "1", definition: "a/servers" },
    p0: { unit: "1", definition: "probability that nobody is there; null if unstable" },
    pWait: { unit: "1", definition: "Erlang C; null if unstable" },
    erlangB: { unit: "1", definition: "loss probability, defined for every load" },
    lq: { unit: "1", definition: "customers waiting; null if unstable" },
    wq: { unit: "h", definition: "mean wait; null if unstable" },
    l: { unit: "1", definition: "customers present; null if unstable" },
    w: { unit: "h", definition: "wq+1/mu; null if unstable" },
    serviceLevel: {
      unit: "1",
      definition: "P(wait<=targetWait)=1-pWait*exp(-(c*mu-lambda)*t); null if unstable",
    },
  },
  compute({ lambda, mu, servers, targetWait }) {
    const load = { lambda, mu, servers };
    const offeredLoad = lambda / mu;
    let odds = 0;
    for (let agents = 1; agents <= servers; agents += 1) odds = nextOdds(odds, agents, offeredLoad);
    const queue = queueOf(load, odds, targetWait);
    const known = { stable: queue.stable, offeredLoad, rho: offeredLoad / servers };
    const { erlangB } = queue;
    if (!queue.stable)
      return {
        ...known,
        p0: null,
        pWait: null,
        erlangB,
        lq: null,
        wq: null,
        l: null,
        w: null,
        serviceLevel: null,
      };
    const wq = queue.pWait / spare(load);
    const lq = lambda * wq;
    return {
      ...known,
      p0: emptiness(load, odds),
      pWait: queue.pWait,
      erlangB,
      lq,
      wq,
      l: lq + offeredLoad,
      w: wq + 1 / mu,
      serviceLevel: queue.serviceLevel,
    };
  },
});

export const staffing = calculation({
  name: "standardization.staffing",
  inputs: {
    lambda: num({ ...perHour, range: [0, 1e6], default: 100, reason: "assumption" }),
    mu: num({ ...perHour, range: [0, 1e6], default: 12, reason: "assumption" }),
    targetWait,
    targetLevel: num({ unit: "1", range: [0, 1], open: "high", default: 0.8, reason: "e.g. 80%" }),
    maxServers: int({ unit: "agents", range: [1, 5000], default: 500, reason: "assumption" }),
  },
  outputs: {
    servers: {
      unit: "agents",
      definition: "smallest c with lambda<c*mu and serviceLevel>=targetLevel; null if none",
    },
    serviceLevel: { unit: "1", definition: "with that team; null if none" },
    rho: { unit: "1", definition: "with that team; null if none" },
    pWait: { unit: "1", definition: "with that team; null if none" },
  },
  compute({ lambda, mu, targetWait, targetLevel, maxServers }) {
    let odds = 0;
    for (let servers = 1; servers <= maxServers; servers += 1) {
      odds = nextOdds(odds, servers, lambda / mu);
      const { stable, serviceLevel, pWait } = queueOf({ lambda, mu, servers }, odds, targetWait);
      if (stable && serviceLevel >= targetLevel)
        return { servers, serviceLevel, rho: lambda / mu / servers, pWait };
    }
    return { servers: null, serviceLevel: null, rho: null, pWait: null };
  },
});

const variation = { unit: "1", range: [0, 100], default: 1 } as const;

export const kingman = calculation({
  name: "standardization.kingman",
  inputs: {
    cvArrival: num({ ...variation, reason: "coefficient of variation of inter-arrival times" }),
    cvService: num({ ...variation, reason: "SOP lowers this" }),
    utilisation: num({ unit: "1", range: [0, 1], open: "high", default: 0.85, reason: "assumption" }),
    serviceTime: num({ unit: "min", range: [0, 1e6], open: "low", default: 10, reason: "assumption" }),
  },
  outputs: {
    queueTime: { unit: "min", definition: "(ca^2+cs^2)/2 * u/(1-u) * te" },
    cycleTime: { unit: "min", definition: "queueTime+serviceTime" },
    wipQueue: { unit: "jobs", definition: "Little: u/te * queueTime" },
  },
  compute({ cvArrival, cvService, utilisation, serviceTime }) {
    const times = (((cvArrival ** 2 + cvService ** 2) / 2) * utilisation) / (1 - utilisation);
    const queueTime = times * serviceTime;
    return { queueTime, cycleTime: queueTime + serviceTime, wipQueue: times * utilisation };
  },
});
