import { expect, test } from "vitest";
import type { DecisionQualityView } from "../../contract/index.ts";
import { decisionsSay, decisionTiles, hiddenKindsSay } from "./decisions-say.ts";

type Quality = DecisionQualityView["organisation"];
const none = { figure: { known: false as const, because: "Too few." }, counted: [] };
const nothing: Quality = { weeksToDecision: none, weeksPast: none, gos: none, stops: none, costAvoided: none, promises: none };
const counted = [{ project: "a", name: "Churn", says: "met", reported: false, entry: 4 }];
const past = (still: number): Quality["weeksPast"] => ({
  figure: { known: true, value: { weeks: 3, projects: 1, still, says: "3 weeks." } },
  counted,
});

test("the first sentence is what goes on past a kill criterion today; while there is nothing, that it is too early", () => {
  expect(decisionsSay({ ...nothing, weeksPast: past(1) })).toBe("1 project goes on past what was to stop it, and nobody has decided yet.");
  expect(decisionsSay({ ...nothing, weeksPast: past(0) })).toBe("It is too early to say how decisions have been taken here.");
});

test("a tile says its figure with how many are open, and why where there is none", () => {
  const [wait, weeks, gos] = decisionTiles({ ...nothing, weeksPast: past(1) });
  expect(wait).toMatchObject({ figure: null, says: "Too few.", counts: "no kill criteria that were met" });
  expect(weeks).toMatchObject({ figure: "3 weeks", beside: "1 still", counts: "1 project", counted });
  expect(gos?.share).toBeNull();
});

test("stops that stand are the rest of those taken up again, and so is their range", () => {
  const value = { stops: 10, stand: 8, takenUp: 2, shipped: 1, low: 0.05, high: 0.4, says: "8 of 10." };
  const stops = decisionTiles({ ...nothing, stops: { figure: { known: true, value }, counted } })[4];
  expect(stops).toMatchObject({ figure: "8 of 10", share: { share: 0.8, low: 0.6, high: 0.95 } });
});

test("kinds that are not shown are told in one sentence", () => {
  const kind = (name: string, known: boolean) => ({
    name,
    quality: known ? { known: true as const, value: nothing } : { known: false as const, because: "Fewer than five." },
  });
  expect(hiddenKindsSay([kind("agent", false), kind("bought", false)])).toMatch(/^Kinds of project are shown by themselves once/);
  expect(hiddenKindsSay([kind("agent", false), kind("bought", true)])).toMatch(/^An agent is shown by itself once/);
});
