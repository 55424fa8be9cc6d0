import { expect, test } from "vitest";
import { accessSays } from "./access-says.ts";

const who = (name: string, role: "viewer" | "member" | "lead" | "owner") => ({ name, role });

test("who decides comes before who writes, and readers are not listed", () => {
  expect(accessSays([who("Ada", "owner")])).toBe("Ada decides by their role here.");
  expect(accessSays([who("Ada", "owner"), who("Ben", "lead"), who("Cleo", "member"), who("Dan", "viewer")])).toBe(
    "Ada and Ben decide by their role here. Cleo writes.",
  );
});

test("a large workspace stays a sentence", () => {
  const many = ["A", "B", "C", "D", "E"].map((name) => who(name, "lead"));
  expect(accessSays(many)).toBe("A, B and 3 more decide by their role here.");
});
