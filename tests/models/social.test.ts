import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { harmonic } from "../../src/models/math/harmonic.ts";
import { degroot, egoNetwork, topK } from "../../src/models/social/circle.ts";
import { driverMix } from "../../src/models/social/driver-mix.ts";
import { supplierFunnel } from "../../src/models/social/supplier-funnel.ts";
import { timeValue } from "../../src/models/social/time-value.ts";
import { expectClose } from "./close.ts";
import { atDefaults } from "./defaults.ts";

const refusal = (fn: string, inputs: Record<string, unknown>) => runModel(fn, inputs)["error"];
const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);

describe("social.timeValue", () => {
  const called = atDefaults(timeValue);

  test("the break-evens are where the call costs what the discount costs", () => {
    const { breakEvenMinutes, breakEvenHoursPerYear, breakEvenAnnualProfit } = called();
    expectClose(called({ minutes: breakEvenMinutes ?? 0 }).timeCostMinusConcession, 0);
    expectClose(called({ hoursPerYear: breakEvenHoursPerYear ?? 1 }).timeCost, 100);
    expectClose(called({ annualProfit: breakEvenAnnualProfit ?? 0 }).timeCost, 100);
  });

  test("minutes that are gone decide nothing", () => {
    for (const minutes of [0, 12, 40, 4000]) expect(called({ minutes }).decision).toBe("accept");
  });

  test("refusing is better exactly above the threshold", () => {
    const threshold = called().refuseThreshold ?? 0;
    expectClose(threshold, 0.8055555555555556);
    expect(called({ pSaleIfRefuse: threshold - 0.001 }).decision).toBe("accept");
    expect(called({ pSaleIfRefuse: threshold + 0.001 }).decision).toBe("refuse");
    expect(called({ pSaleIfRefuse: 0.5, concession: 150, remainingMinutes: 0 }).decision).toBe("indifferent");
  });

  test.each([
    ["an hour worth nothing", { annualProfit: 0 }, { breakEvenMinutes: null, maxWorthMinutes: null }],
    ["no discount", { concession: 0 }, { breakEvenHoursPerYear: null, breakEvenMinutes: 0 }],
    ["no minute", { minutes: 0 }, { breakEvenAnnualProfit: null, timeCost: 0 }],
    ["no margin", { orderMargin: 0 }, { refuseThreshold: null, evAccept: -100 }],
  ])("%s", (_, changes, expected) => expect(called(changes)).toMatchObject(expected));
});

describe("social.egoNetwork", () => {
  const known = atDefaults(egoNetwork);

  test("order and the unit do not matter", () => {
    const values = [5, 100, 40, 80];
    expect(known({ values }).value).toBe(known({ values: values.toReversed() }).value);
    expectClose(
      known({ values: values.map((it) => it * 7), newValue: 840 }).deltaAdd,
      7 * known({ values }).deltaAdd,
    );
  });

  test("with room left everyone counts, also who pulls the mean down", () => {
    const { kEffective, value, valueAddContact, deltaAdd } = known({ values: [10, 20], newValue: 0 });
    expect([kEffective, value, valueAddContact, deltaAdd]).toEqual([2, 15, 10, -5]);
  });

  test("without room a newcomer below the last changes nothing, unless forced in", () => {
    const { deltaAdd, deltaReplace, valueAddContact, value } = known({ newValue: 5 });
    expect([deltaAdd, valueAddContact]).toEqual([0, value]);
    expectClose(deltaReplace, -1);
  });

  test("a circle of nothing has no largest share", () =>
    expect(known({ values: [0] }).shareOfTop1).toBeNull());
});

describe("social.topK", () => {
  const best = atDefaults(topK);

  // Added up one by one, the smallest first.
  test.each([1, 2, 63, 64, 65, 66, 100, 1000, 123_456])("H_%d", (n) => {
    let exact = 0;
    for (let k = n; k >= 1; k -= 1) exact += 1 / k;
    expect(Math.abs(harmonic(n) / exact - 1)).toBeLessThan(4e-15);
  });

  test("the chapter's 150 people, 211 for 80, 0.13 for one more", () => {
    const { expected, nForTarget, perExtraContact } = best();
    expect(expected).toBeCloseTo(73.24, 2);
    expect(nForTarget).toBe(211);
    expect(perExtraContact).toBeCloseTo(0.1325, 4);
    expect(best({ n: 300 }).expected / expected).toBeCloseTo(1.19, 2);
  });

  test.each(["exponential", "uniform"] as const)(
    "%s: one more contact is the difference of two circles",
    (dist) => {
      for (const n of [1, 9, 10, 11, 150])
        expect(
          Math.abs(
            best({ dist, n: n + 1 }).expected -
              best({ dist, n }).expected -
              best({ dist, n }).perExtraContact,
          ),
        ).toBeLessThan(1e-12);
    },
  );

  test.each(["exponential", "uniform"] as const)(
    "%s: the circle found is the smallest that reaches",
    (dist) => {
      for (const target of [12, 15, 19]) {
        const { nForTarget } = best({ dist, target });
        const n = nForTarget ?? 0;
        expect(best({ dist, n }).expected).toBeGreaterThanOrEqual(target * (1 - 1e-14));
        if (n > 10) expect(best({ dist, n: n - 1 }).expected).toBeLessThan(target);
      }
    },
  );

  test("nobody reaches the end of a uniform range, and few a huge target", () => {
    expect(best({ dist: "uniform", target: 20 }).nForTarget).toBeNull();
    expect(best({ target: 400 }).nForTarget).toBeNull();
    expect(best({ target: 0 }).nForTarget).toBe(10);
  });

  test("a circle smaller than ten is its own best", () => expect(best({ n: 3 }).expected).toBe(20));

  test("agrees with draws: mean of the best ten of 150, within five standard errors", async () => {
    const { random } = await import("../../src/models/math/random.ts");
    const chance = random(20_260_101, 4000);
    const rounds = 4000;
    const means = Array.from({ length: rounds }, () => {
      const circle = Array.from({ length: 150 }, () => -20 * Math.log(chance.nextUnit()));
      return sum(circle.sort((a, b) => b - a).slice(0, 10)) / 10;
    });
    const average = sum(means) / rounds;
    const spread = Math.sqrt(sum(means.map((it) => (it - average) ** 2)) / (rounds - 1));
    expect(Math.abs(average - best().expected)).toBeLessThan((5 * spread) / Math.sqrt(rounds));
  });
});

describe("social.degroot", () => {
  const trust = [
    [0.5, 0.5, 0],
    [0.2, 0.6, 0.2],
    [0, 0.3, 0.7],
  ];
  const talked = (steps: number, beliefs: readonly number[] = [1, 0, 5], matrix = trust) =>
    degroot.compute({ matrix, beliefs, steps });

  test("what all believe stays, and nobody leaves the range of opinions", () => {
    expectClose(talked(50, [3, 3, 3]).beliefs, [3, 3, 3]);
    for (const belief of talked(7).beliefs) expect(belief).toBeGreaterThan(0);
    for (const belief of talked(7).beliefs) expect(belief).toBeLessThan(5);
  });

  test("steps add up", () => expectClose(talked(3, talked(4).beliefs).beliefs, talked(7).beliefs));

  test("the influence is the left eigenvector, and long talk comes to the consensus", () => {
    const { influence, consensus, beliefs } = talked(10_000);
    const w = influence ?? [];
    expectClose(sum(w), 1);
    for (const to of [0, 1, 2])
      expectClose(sum(w.map((weight, from) => weight * (trust[from]?.[to] ?? 0))), w[to]);
    expectClose(beliefs, [consensus, consensus, consensus]);
  });

  test("two camps that do not listen to each other never agree", () =>
    expect(
      talked(
        5,
        [0, 1],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toMatchObject({ converges: false, influence: null, beliefs: [0, 1] }));

  test.each([
    [
      { matrix: [[1]], beliefs: [1, 2] },
      { code: "inconsistent", field: "beliefs" },
    ],
    [
      {
        matrix: [
          [1, 0],
          [0.5, 0.4],
        ],
        beliefs: [1, 2],
      },
      { code: "inconsistent", field: "matrix[1]" },
    ],
    [
      { matrix: [[1]], beliefs: [] },
      { code: "bad_array", field: "beliefs" },
    ],
    [
      { matrix: [[0.5, 0.5], [1]], beliefs: [1, 2] },
      { code: "inconsistent", field: "matrix[1]" },
    ],
    [
      { matrix: [[2]], beliefs: [1] },
      { code: "out_of_range", field: "matrix[0][0]" },
    ],
  ])("%j is refused", (inputs, error) => expect(refusal("social.degroot", inputs)).toEqual(error));
});

describe("social.supplierFunnel", () => {
  const met = atDefaults(supplierFunnel);

  test("the net value is a straight line in the contacts", () => {
    const { valuePerContact, breakEvenContacts } = met();
    expectClose(met({ contacts: 61 }).netValue - met().netValue, valuePerContact);
    expect(met({ contacts: breakEvenContacts ?? 0 }).netValue).toBeGreaterThanOrEqual(0);
    expect(met({ contacts: (breakEvenContacts ?? 0) - 1 }).netValue).toBeLessThan(0);
  });

  test("the chapter's cases", () => {
    expectClose(met({ closeRate: 0.09 }).netValue, -240);
    expect(met({ introRate: 0.2, meetingRate: 0.5, closeRate: 0.2, contacts: 40 }).pAtLeastOne).toBeCloseTo(
      0.554,
      3,
    );
    expect(met({ introRate: 0.2, meetingRate: 0.5, closeRate: 0.2 }).contactsForTarget).toBe(114);
  });

  test("few contacts: the chances of all outcomes add up to one", () => {
    for (const contacts of [0, 1, 3, 5]) expectClose(sum(met({ contacts, closeRate: 0.9 }).distribution), 1);
    expect(met({ contacts: 3 }).distribution.slice(4)).toEqual([0, 0]);
  });

  test("the number found for a wanted chance is the smallest", () => {
    for (const targetProb of [0.1, 0.5, 0.9, 0.999]) {
      const n = met({ targetProb }).contactsForTarget ?? 0;
      expect(met({ contacts: n }).pAtLeastOne).toBeGreaterThanOrEqual(targetProb * (1 - 1e-12));
      expect(met({ contacts: n - 1 }).pAtLeastOne).toBeLessThan(targetProb);
    }
  });

  test.each([
    ["no chance", { closeRate: 0 }, { contactsForTarget: null, breakEvenContacts: null, pAtLeastOne: 0 }],
    ["no wish", { targetProb: 0 }, { contactsForTarget: 0 }],
    ["no chance and no wish", { closeRate: 0, targetProb: 0 }, { contactsForTarget: 0 }],
    ["certainty", { introRate: 1, meetingRate: 1, closeRate: 1 }, { contactsForTarget: 1, pAtLeastOne: 1 }],
    ["nobody met", { contacts: 0 }, { pAtLeastOne: 0, expectedDeals: 0 }],
    ["certainty for nobody", { contacts: 0, introRate: 1, meetingRate: 1, closeRate: 1 }, { pAtLeastOne: 0 }],
    [
      "halves: 75% needs two",
      { introRate: 1, meetingRate: 1, closeRate: 0.5, targetProb: 0.75 },
      { contactsForTarget: 2 },
    ],
  ])("%s", (_, changes, expected) => expect(met(changes)).toMatchObject(expected));

  test("a rare deal keeps its digits", () => {
    const { pAtLeastOne, distribution } = met({
      contacts: 1_000_000,
      introRate: 1e-6,
      meetingRate: 1e-3,
      closeRate: 1e-3,
    });
    expectClose(pAtLeastOne, 9.99999500000672e-7);
    expectClose(distribution[1], 9.99999000001e-7);
  });
});

describe("social.driverMix", () => {
  const mixed = atDefaults(driverMix);
  const driver = (name: string, weight: number, level: number) => ({ name, weight, level });

  test("weights are relative", () => {
    const tenfold = [
      driver("social", 8, 0.7),
      driver("product", 1, 0.6),
      driver("operation", 0.5, 0.8),
      driver("capital", 0.5, 0.5),
    ];
    expectClose(mixed({ drivers: tenfold }), { ...mixed() });
  });

  test("the geometric mean is never above the arithmetic", () =>
    expect(mixed().geometric).toBeLessThanOrEqual(mixed().additive));

  test.each([
    ["only the dropped one", [driver("social", 1, 0.5)], { additiveLoss: 1, geometricWithout: null }],
    ["nothing achieved", [driver("social", 1, 0), driver("b", 1, 0)], { additiveLoss: null, geometric: 0 }],
    [
      "the rest weighs nothing",
      [driver("social", 1, 1), driver("b", 0, 0)],
      { geometric: 1, geometricWithout: null },
    ],
    [
      "two of that name",
      [driver("social", 1, 1), driver("social", 1, 1), driver("b", 2, 1)],
      { additiveLoss: 0.5 },
    ],
  ])("%s", (_, drivers, expected) => expect(mixed({ drivers })).toMatchObject(expected));

  test.each([
    [{ drivers: [driver("social", 0, 1)] }, { code: "inconsistent", field: "drivers" }],
    [{ drop: "luck" }, { code: "inconsistent", field: "drop" }],
    [{ drop: "" }, { code: "bad_type", field: "drop" }],
    [{ drivers: [driver("", 1, 1)] }, { code: "bad_type", field: "drivers[0].name" }],
  ])("%j is refused", (inputs, error) => expect(refusal("social.driverMix", inputs)).toEqual(error));
});
