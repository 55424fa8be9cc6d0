import { expect, test } from "vitest";
import { bySays, instantSays, kindSays } from "./entry-says.ts";

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
