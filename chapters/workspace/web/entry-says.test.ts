import { expect, test } from "vitest";
import { bySays, instantSays, kindSays, toldSays } from "./entry-says.ts";

test("kinds are read in the playbook's words", () => {
  expect(kindSays("lifecycle/criterion-locked")).toBe("criterion locked");
});

test("an instant names its zone, and words that are none stay as they are", () => {
  expect(instantSays("2026-03-12T09:30:12.123Z")).toBe("12 March 2026, 09:30 UTC");
  expect(instantSays("soon")).toBe("soon");
});

test("an entry always says who, even without a name", () => {
  expect(bySays("member/1", "Ana")).toBe("Ana");
  expect(bySays("import", null)).toBe("brought in with the table");
});

test("history from elsewhere says when it happened, when it was written down, and that it opens nothing", () => {
  const told = { by: "import", byName: null, at: "2025-05-23T10:30:00Z", recordedAt: "2026-11-22T10:41:00Z", imported: true };
  expect(toldSays(told)).toBe(
    "It happened on 23 May 2025, 10:30 UTC; written down on 22 November 2026, 10:41 UTC. It was brought in from elsewhere: it tells, and opens no gate.",
  );
  expect(toldSays({ ...told, by: "member/1", byName: "Ana", imported: false, recordedAt: told.at })).toBe(
    "By Ana, on 23 May 2025, 10:30 UTC.",
  );
});
