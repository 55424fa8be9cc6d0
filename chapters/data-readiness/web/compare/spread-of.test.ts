import { expect, test } from "vitest";
import { columnOf } from "../../domain/profile/profile.fixture.ts";
import { spreadOf } from "./spread-of.ts";

test("a column without numbers has no spread", () => {
  expect(spreadOf(columnOf("name", { type: "text" }))).toBeNull();
});
