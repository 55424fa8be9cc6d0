import { expect, test } from "vitest";
import { columnOf } from "../../../domain/profile/profile.fixture.ts";
import { mayName } from "./may-name.ts";

test("a value is told that stands in five rows, is no text of somebody's, and is in no personal column", () => {
  const profile = columnOf("plan");
  const personal = columnOf("mail", { personal: [{ kind: "e-mail", count: 9, share: 1, by: "its shape" }] });
  expect(mayName({ profile }, { text: "basic", rows: 5 })).toBe(true);
  expect(mayName({ profile }, { text: "basic", rows: 4 })).toBe(false);
  expect(mayName({ profile }, { text: "x".repeat(201), rows: 50 })).toBe(false);
  expect(mayName({ profile: personal }, { text: "basic", rows: 50 })).toBe(false);
});
