import { sum } from "../math/summation.ts";
import { calculation, int, list, num, obj, oneOf, str } from "../schema.ts";

/**
 * Work divided among stations: balancing after Helgeson & Birnie (Journal of Industrial Engineering
 * 12, 1961) and the laws of a line after Hopp & Spearman, Factory Physics. A line is as fast as its slowest station.
 */

/** How much longer than the cycle a station may be and still count as fitting, in seconds: for sums of decimals. */
const slack = 1e-9;

interface Task {
  readonly id: string;
  readonly time: number;
  readonly preds: readonly string[];
}

/** Which tasks come directly before each, as indices. */
function predecessors(tasks: readonly Task[]): readonly (readonly number[])[] {
  const places = new Map(tasks.map(({ id }, index) => [id, index]));
  return tasks.map(({ preds }) => [...new Set(preds)].map((id) => places.get(id) as number));
}

/** Tasks in an order that respects the predecessors; shorter than the list if the graph is circular. */
function inOrder(before: readonly (readonly number[])[]): number[] {
  const after: number[][] = before.map(() => []);
  for (const [task, earlier] of before.entries()) for (const one of earlier) after[one]?.push(task);
  const open = before.map((earlier) => earlier.length);
  const order = open.flatMap((count, task) => (count === 0 ? [task] : []));
  for (let at = 0; at < order.length; at += 1)
    for (const next of after[order[at] as number] as number[]) {
      open[next] = (open[next] as number) - 1;
      if (open[next] === 0) order.push(next);
    }
  return order;
}

/** Everything that must come after each task, directly or not. */
function followersOf(before: readonly (readonly number[])[]): readonly ReadonlySet<number>[] {
  const followers = before.map(() => new Set<number>());
  for (const task of inOrder(before).toReversed())
    for (const earlier of before[task] as readonly number[]) {
      followers[earlier]?.add(task);
      for (const later of followers[task] as Set<number>) followers[earlier]?.add(later);
    }
  return followers;
}

/** Two keys of priority, the higher the earlier; what ties on both stays in the listed order. */
type Priority = readonly [main: number, second: number];

function priorities(
  rule: "mostFollowers" | "longest" | "rpw",
  tasks: readonly Task[],
  followers: readonly ReadonlySet<number>[],
): Priority[] {
  const count = (task: number) => followers[task]?.size ?? 0;
  return tasks.map(({ time }, task): Priority => {
    if (rule === "mostFollowers") return [count(task), time];
    if (rule === "longest") return [time, count(task)];
    const later = [...(followers[task] as ReadonlySet<number>)];
    return [sum([time, ...later.map((other) => (tasks[other] as Task).time)]), 0];
  });
}

/** Station by station: whatever may come next and still fits, the highest priority first. */
function assign(
  tasks: readonly Task[],
  before: readonly (readonly number[])[],
  priority: readonly Priority[],
  cycleTime: number,
): number[][] {
  const byPriority = tasks
    .map((_, task) => task)
    .sort((p, q) => {
      const [a, b] = [priority[p] as Priority, priority[q] as Priority];
      return b[0] - a[0] || b[1] - a[1] || p - q;
    });
  const done = new Set<number>();
  const stations: number[][] = [];
  while (done.size < tasks.length) {
    const station: number[] = [];
    const fits = (task: number) =>
      !done.has(task) &&
      (before[task] as readonly number[]).every((earlier) => done.has(earlier)) &&
      sum([...station, task].map((one) => (tasks[one] as Task).time)) <= cycleTime + slack;
    for (let next = byPriority.find(fits); next !== undefined; next = byPriority.find(fits)) {
      station.push(next);
      done.add(next);
    }
    stations.push(station);
  }
  return stations;
}

export const lineBalance = calculation({
  name: "standardization.lineBalance",
  inputs: {
    tasks: list({
      of: obj({
        fields: {
          id: str(),
          time: num({ unit: "s", range: [0, 1e7], open: "low" }),
          preds: list({ of: str(), length: [0, 200], default: [], reason: "ids that must precede" }),
        },
      }),
      length: [1, 200],
      reason: "work elements",
    }),
    cycleTime: num({
      unit: "s",
      range: [0, 1e8],
      open: "low",
      reason: "available time / required output",
    }),
    rule: oneOf({
      words: ["mostFollowers", "longest", "rpw"],
      default: "mostFollowers",
      reason:
        "mostFollowers (ties: longer time, then listed order) | longest (ties: more followers, then order) | rpw (time + times of all followers; ties: order)",
    }),
  },
  outputs: {
    stations: { definition: "task ids per station in assignment order" },
    stationTimes: { unit: "s", definition: "work of each station" },
    nStations: { unit: "1", definition: "number of stations" },
    minStations: { unit: "1", definition: "ceil(sum/cycleTime - 1e-9)" },
    efficiency: { unit: "1", definition: "sum/(nStations*cycleTime)" },
    balanceDelay: { unit: "1", definition: "1-efficiency" },
    bottleneckTime: { unit: "s", definition: "longest station" },
    efficiencyAtBottleneck: { unit: "1", definition: "sum/(nStations*bottleneckTime)" },
    smoothness: { unit: "s", definition: "sqrt(sum (bottleneck-station)^2)" },
    totalWork: { unit: "s", definition: "sum of the times" },
  },
  rules: [
    ({ tasks }) => {
      const seen = new Set<string>();
      const repeated = tasks.findIndex(({ id }) => seen.size === seen.add(id).size);
      return repeated < 0 ? undefined : `tasks[${repeated}].id`;
    },
    ({ tasks, cycleTime }) => {
      const ids = new Set(tasks.map(({ id }) => id));
      for (const [index, { id, time, preds }] of tasks.entries()) {
        if (preds.some((earlier) => earlier === id || !ids.has(earlier))) return `tasks[${index}].preds`;
        if (time > cycleTime + slack) return `tasks[${index}].time`;
      }
      return undefined;
    },
    ({ tasks }) => (inOrder(predecessors(tasks)).length < tasks.length ? "tasks" : undefined),
  ],
  compute({ tasks, cycleTime, rule }) {
    const before = predecessors(tasks);
    const stations = assign(tasks, before, priorities(rule, tasks, followersOf(before)), cycleTime);
    const stationTimes = stations.map((station) => sum(station.map((task) => (tasks[task] as Task).time)));
    const totalWork = sum(tasks.map(({ time }) => time));
    const bottleneckTime = Math.max(...stationTimes);
    const efficiency = totalWork / (stations.length * cycleTime);
    return {
      stations: stations.map((station) => station.map((task) => (tasks[task] as Task).id)),
      stationTimes,
      nStations: stations.length,
      minStations: Math.ceil(totalWork / cycleTime - 1e-9),
      efficiency,
      balanceDelay: 1 - efficiency,
      bottleneckTime,
      efficiencyAtBottleneck: totalWork / (stations.length * bottleneckTime),
      smoothness: Math.hypot(...stationTimes.map((time) => bottleneckTime - time)),
      totalWork,
    };
  },
});

export const productionLine = calculation({
  name: "standardization.productionLine",
  inputs: {
    stations: list({
      of: obj({
        fields: {
          time: num({ unit: "h", range: [0, 1e7], open: "low" }),
          servers: int({ unit: "1", range: [1, 100_000], default: 1, reason: "assumption" }),
        },
      }),
      length: [1, 100],
      default: [
        { time: 2, servers: 1 },
        { time: 5, servers: 2 },
        { time: 10, servers: 6 },
        { time: 3, servers: 2 },
      ],
      reason: "Penny Fab Two (Hopp & Spearman)",
    }),
    wip: num({ unit: "jobs", range: [1, 1e9], default: 10, reason: "jobs in the line (CONWIP)" }),
  },
  outputs: {
    bottleneckRate: { unit: "jobs/h", definition: "rb = min servers/time" },
    rawProcessTime: { unit: "h", definition: "T0: sum of the times" },
    criticalWip: { unit: "jobs", definition: "W0=rb*T0" },
    thBest: { unit: "jobs/h", definition: "min(w/T0, rb)" },
    ctBest: { unit: "h", definition: "max(T0, w/rb)" },
    thWorst: { unit: "jobs/h", definition: "1/T0" },
    ctWorst: { unit: "h", definition: "w*T0" },
    thPwc: { unit: "jobs/h", definition: "practical worst case: w*rb/(W0+w-1)" },
    ctPwc: { unit: "h", definition: "practical worst case: T0+(w-1)/rb" },
    bottleneck: { unit: "index", definition: "first station with rate rb" },
  },
  compute({ stations, wip }) {
    const rates = stations.map(({ time, servers }) => servers / time);
    const bottleneckRate = Math.min(...rates);
    const rawProcessTime = sum(stations.map(({ time }) => time));
    const criticalWip = bottleneckRate * rawProcessTime;
    return {
      bottleneckRate,
      rawProcessTime,
      criticalWip,
      thBest: Math.min(wip / rawProcessTime, bottleneckRate),
      ctBest: Math.max(rawProcessTime, wip / bottleneckRate),
      thWorst: 1 / rawProcessTime,
      ctWorst: wip * rawProcessTime,
      thPwc: (wip * bottleneckRate) / (criticalWip + wip - 1),
      ctPwc: rawProcessTime + (wip - 1) / bottleneckRate,
      bottleneck: rates.indexOf(bottleneckRate),
    };
  },
});
