import { expect, test } from "vitest";
import { tokenOf } from "./use-set-up-token.ts";

test("the whole printed link is as good as the token in it", () => {
  expect(tokenOf(" http://127.0.0.1:7700/set-up?token=abc-DEF_1 ")).toBe("abc-DEF_1");
  expect(tokenOf("abc-DEF_1\n")).toBe("abc-DEF_1");
});
