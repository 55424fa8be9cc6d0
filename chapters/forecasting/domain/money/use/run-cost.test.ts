import { describe, expect, test } from "vitest";
import type { Dependency, Price } from "#chapters/lifecycle/domain";
import { type Answer, day, known, unknown } from "#kernel";
import type { UseExpected } from "./entries.ts";
import { type RunCost, type Running, runCost } from "./run-cost.ts";
import { drawsBetween } from "./use-draws.ts";

const told = {
  entry: 7,
  on: day("2026-11-02"),
  recordedOn: day("2026-11-02"),
  imported: false,
  by: "member/ada",
  at: "2026-11-02T09:00:00Z",
};
const inAndOut: readonly Price[] = [
  { amount: 2, currency: "EUR", per: "million-tokens-in" },
  { amount: 10, currency: "EUR", per: "million-tokens-out" },
];
const on = (id: string, prices: readonly Price[]): Dependency => ({
  ...{ id, vendor: "Lumen", model: id, version: null, versionSince: null, retiresOn: null, declared: told, dropped: null },
  ...{ prices, pricesAsOf: prices.length === 0 ? null : day("2026-11-01") },
  priceLists: prices.length === 0 ? [] : [{ prices, asOf: day("2026-11-01"), told }],
});
const model = (id: string) => ({ dependency: id, calls: null, tokensIn: { low: 1000, high: 9000 }, tokensOut: { low: 500, high: 500 } });
const expected = (more: Partial<UseExpected> = {}): NonNullable<Running["use"]> => ({
  value: {
    ...{ project: "p1", tasksAMonth: { low: 1000, high: 100_000 }, models: [model("small-1")] },
    ...{ tokensAre: "said", solvedBy: null, source: null, ...more },
  },
  told,
});
const nobodyTold = unknown("Nobody said which criterion tells the share of tasks solved.");
const cost = (more: Partial<Running> = {}): Answer<RunCost> =>
  runCost({
    project: "p1",
    today: day("2026-11-23"),
    use: expected(),
    dependencies: [on("small-1", inAndOut)],
    solved: nobodyTold,
    ...more,
  });
const value = <T>(answer: Answer<T>): T => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};
const first = (of: Answer<RunCost>) => {
  const [row] = value(of).in;
  if (row === undefined) throw new RangeError("no currency");
  return row;
};

describe("a month in use", () => {
  test("holds what was said as from and to in eight cases of ten, and the middle of it", () => {
    const drawn = drawsBetween("a thing", { low: 10, high: 1000 }).sort();
    expect(drawn.filter((each) => each >= 10 && each <= 1000).length / drawn.length).toBeCloseTo(0.8, 1);
    expect((drawn[5000] ?? 0) / 100).toBeCloseTo(1, 1);
  });

  test("is tasks × tokens × price: the middle of it, and wider than any of its parts", () => {
    const { month, task } = first(cost());
    // 10,000 tasks of 3,000 tokens in at 2 a million and 500 out at 10.
    expect(month.p50.value / (10_000 * (0.006 + 0.005))).toBeCloseTo(1, 0.8);
    expect(month.p90.value / month.p10.value).toBeGreaterThan(100);
    expect(value(task).p50.value).toBeCloseTo(0.011, 3);
    expect(value(cost()).drivers[0]?.name).toBe("how many tasks a month");
  });

  test("is dearer in every quantile by a higher price, more tasks, more tokens, and more calls", () => {
    const usual = Object.values(first(cost()).month).map((each) => each.value);
    for (const more of [
      {
        dependencies: [
          on(
            "small-1",
            inAndOut.map((price) => ({ ...price, amount: price.amount * 1.1 })),
          ),
        ],
      },
      { use: expected({ tasksAMonth: { low: 1000, high: 110_000 } }) },
      { use: expected({ models: [{ ...model("small-1"), tokensOut: { low: 500, high: 900 } }] }) },
      { use: expected({ models: [{ ...model("small-1"), calls: { low: 1, high: 3 } }] }) },
    ] as const) {
      const found = Object.values(first(cost(more)).month).map((each) => each.value);
      expect(found.at(-1)).toBeGreaterThan(usual.at(-1) ?? Infinity);
      expect(found[1]).toBeGreaterThan(usual[1] ?? Infinity);
    }
  });

  test("is told by currency and never added up over two; what is paid by the month needs no use", () => {
    const fee = { amount: 300, currency: "USD", per: "month" } as const;
    expect(value(cost({ dependencies: [on("small-1", inAndOut), on("guard", [fee])] })).in.map(({ currency }) => currency)).toEqual([
      "EUR",
      "USD",
    ]);
    const { month, task } = first(cost({ use: null, dependencies: [on("guard", [fee])] }));
    expect([month.p10.value, month.p90.value, task.known]).toEqual([300, 300, false]);
  });

  test("of a task that is solved is that of a task over the share that is", () => {
    const entry = { entry: 9, recordedOn: day("2026-11-20"), imported: false };
    const half = { share: 0.5, interval: null, metric: "tickets solved", entry };
    const { task, solved } = first(cost({ solved: known(half) }));
    expect(value(solved).p50.value).toBeCloseTo(2 * value(task).p50.value, 9);
    const ranged = first(cost({ solved: known({ ...half, interval: { low: 0.3, high: 0.7 } }) }));
    expect(value(ranged.solved).p90.value).toBeGreaterThan(value(solved).p90.value);
  });
});

describe("it is not known", () => {
  test.each([
    [{ dependencies: [] }, "What it stands on is not recorded."],
    [{ dependencies: [on("small-1", [])] }, "What small-1 costs is not recorded."],
    [{ use: null }, "How much it will be used is not recorded."],
    [{ use: expected({ models: [] }) }, "How many tokens in and out a call of small-1 takes is not recorded."],
    [{ dependencies: [on("small-1", inAndOut.slice(0, 1))] }, "The price of a million tokens out of small-1 is not recorded."],
  ] as const)("until the record has all of it: %o", (more, because) => {
    expect(cost(more)).toMatchObject({ known: false, because: expect.stringContaining(because) });
  });
});

test("prices are those of the day: one to come waits for its day, and an old one is said to be old", () => {
  const dear = { prices: inAndOut.map((price) => ({ ...price, amount: price.amount * 3 })), asOf: day("2027-01-01"), told };
  const small = on("small-1", inAndOut);
  const announced = [{ ...small, ...dear, priceLists: [...small.priceLists, dear] }];
  const now = cost({ dependencies: announced });
  expect(first(now).month).toEqual(first(cost()).month);
  expect(value(now).inputs.at(-1)?.says).toMatch(/by the price list of 1 November 2026\. Another holds from 1 January 2027 on\.$/);
  const then = cost({ dependencies: announced, today: day("2027-01-01") });
  expect(first(then).month.p50.value / first(now).month.p50.value).toBeCloseTo(3, 9);
  expect(value(cost({ today: day("2027-05-31") })).inputs.at(-1)?.says).toMatch(
    /It is older than half a year: look whether it holds still\.$/,
  );
  const only = { ...small, priceLists: [dear] };
  expect(value(cost({ dependencies: [only] })).inputs.at(-1)?.says).toMatch(
    /It holds from 1 January 2027 on; none that holds now was said\.$/,
  );
});
