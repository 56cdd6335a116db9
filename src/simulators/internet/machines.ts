import { delivery, douyin, guide } from "./machines-commerce.ts";
import { baidu, blog, qihoo, star, video, webmaster } from "./machines-media.ts";
import { at, type Build, link, type Machine, type Payment } from "./stations.ts";

/** The nine machines that the source names, in its order. */
export const machineNames = [
  "baidu",
  "freeware",
  "webmaster",
  "blog",
  "star",
  "video",
  "guide",
  "delivery",
  "live",
] as const;
export type MachineName = (typeof machineNames)[number];

const builds: Readonly<Record<MachineName, Build>> = {
  baidu,
  freeware: qihoo,
  webmaster,
  blog,
  star,
  video,
  guide,
  delivery,
  live: douyin,
};

export interface Flow extends Machine {
  /** What those who pay the machine pay it. */
  readonly spend: number;
  /** What is left with the earner; negative when it pays out of its own pocket. */
  readonly kept: number;
  /** What the owner of the traffic keeps, when that is somebody else. */
  readonly ownerKept: number;
}

/**
 * A machine with the rent for its visitors paid and its losses covered from outside: whatever arrives at a station
 * leaves it or stays there.
 */
export function flow(name: MachineName, pay: number, rent: number): Flow {
  const machine = builds[name](pay);
  const { stations, payments, owner, earner, costs, traffic, brandProfit } = machine;
  const place = new Map(stations.map((station) => [station.id, station.place]));
  const total = (chosen: (payment: Payment) => boolean) =>
    payments.filter(chosen).reduce((sum, { value }) => sum + value, 0);
  const spend = total(({ from, to }) => place.get(from) === "payer" && place.get(to) !== "behind");
  const kept = total(({ to }) => to === earner) - costs - traffic - rent;
  const source = stations[0]?.id ?? "";
  const rented = payments.some(({ to }) => to === source)
    ? payments.map((payment) =>
        payment.to === source ? { ...payment, value: payment.value + rent } : payment,
      )
    : [...payments, ...(rent > 0 ? [link(earner, source, rent)] : [])];
  const brandLoss = Math.max(0, -(brandProfit ?? 0));
  return {
    ...machine,
    stations: [
      ...stations,
      ...(kept < 0 ? at("payer", "pocket") : []),
      ...(brandLoss > 0 ? at("behind", "brandPocket") : []),
    ],
    payments: [
      ...rented,
      ...(kept < 0 ? [link("pocket", earner, -kept)] : []),
      ...(brandLoss > 0 ? [link("brandPocket", "brands", brandLoss)] : []),
    ],
    spend,
    kept,
    ownerKept: owner === earner ? 0 : total(({ to }) => to === owner),
  };
}
