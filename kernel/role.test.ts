import { expect, test } from "vitest";
import { isAtLeast, roles } from "./role.ts";

test("an owner may do all, a viewer only what is a viewer's, nobody nothing", () => {
  expect(roles.every((least) => isAtLeast("owner", least))).toBe(true);
  expect(roles.filter((least) => isAtLeast("viewer", least))).toEqual(["viewer"]);
  expect(roles.some((least) => isAtLeast(null, least))).toBe(false);
});
