import { expect, test } from "vitest";
import type { Command } from "./commands.ts";
import { commandFor } from "./keys.ts";

const command = (title: string, keys: string): Command => ({ title, keys, group: "Here", run: () => undefined });
const all = [command("Portfolio", "g p"), command("Print", "p"), command("Print this", "p")];

test("two keys one after the other are one command", () => {
  expect(commandFor(["g", "p"], all)?.title).toBe("Portfolio");
});

test("the nearest offer of the same key wins", () => {
  expect(commandFor(["p"], all)?.title).toBe("Print this");
});

test("other keys mean nothing", () => {
  expect(commandFor(["x"], all)).toBeUndefined();
  expect(commandFor(["g", "x"], all)).toBeUndefined();
});
