import { expect, test } from "vitest";
import type { Image } from "#kernel";
import { type KeyState, keyFold, personBehind } from "./keys.ts";

const keys: Readonly<Record<string, KeyState>> = {
  mine: { ...keyFold.initial("mine"), member: "ada" },
  nobodys: keyFold.initial("nobodys"),
};
const image = { one: (_fold: unknown, id: string) => keys[id] } as unknown as Image;

test("what came by somebody's key is theirs, so that nobody approves their own evidence through one", () => {
  expect(personBehind(image, "key/mine")).toBe("member/ada");
  expect(personBehind(image, "member/ada")).toBe("member/ada");
  expect(personBehind(image, "key/nobodys")).toBe("key/nobodys");
  expect(personBehind(image, "console")).toBe("console");
});
