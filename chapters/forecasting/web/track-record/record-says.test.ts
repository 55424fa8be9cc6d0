import { expect, test } from "vitest";
import type { TrackRecordView } from "../../contract/index.ts";
import { groupName, trackRecordSays } from "./record-says.ts";

type Record = Extract<TrackRecordView["forecasts"], { known: true }>["value"];
const none = { known: false as const, because: "Too few." };
const record = (of: object) => ({ known: true as const, value: { ranges: none, scores: none, ...of } as Record });

test("the first sentence is how often ranges held, then what statements were worth, then that it is too early", () => {
  const ranges = { known: true, value: { inside: 8, ranges: 10 } };
  const scores = { known: true, value: { brier: 0.183, statements: 24 } };
  expect(trackRecordSays({ forecasts: record({ ranges }), organisation: record({ scores }) })).toBe(
    "We have been right 8 of 10 times, where 8 in 10 are meant to be.",
  );
  expect(trackRecordSays({ forecasts: none, organisation: record({ scores }) })).toBe(
    "24 statements of confidence were resolved: Brier score 0.18, where 0 is best and 0.25 is always saying half.",
  );
  expect(trackRecordSays({ forecasts: record({}), organisation: none })).toBe("It is too early to say how right forecasts have been here.");
});

test("a kind is called as people call it, a project by its name", () => {
  expect([groupName("agent"), groupName("Churn early warning")]).toEqual(["an agent", "Churn early warning"]);
});
