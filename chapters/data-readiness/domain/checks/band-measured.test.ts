import { expect, test } from "vitest";
import { day } from "#kernel";
import { profileOf } from "../profile/profile.fixture.ts";
import { bandMeasured } from "./band-measured.ts";
import { makeReport } from "./make-report.ts";
import { nothingSaid } from "./said.ts";

const report = (profile: ReturnType<typeof profileOf>) =>
  makeReport({ profile, question: null, claimedMargin: null, said: nothingSaid, history: [], previous: null, today: day("2026-11-22") });

test("what only people can answer holds no band where only the measured counts", () => {
  const good = report(profileOf());
  expect(good.reached).toBeNull();
  expect(bandMeasured(good)).toMatchObject({ reached: "B", workingOn: "A", heldBy: "question-asked" });
});

test("what was measured and failed holds it all the same", () => {
  const set = { ...profileOf().set, duplicates: { rows: 5000, groups: 100, most: 51 } };
  expect(bandMeasured(report(profileOf({ set })))).toMatchObject({ reached: "C", workingOn: "B", heldBy: "exact-duplicates" });
});
