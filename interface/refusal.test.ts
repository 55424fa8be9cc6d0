import { expect, test } from "vitest";
import { problem } from "#kernel";
import { fieldErrors, refusalFrom } from "./refusal.ts";

const tooEarly = problem<{ phase: string }>("lifecycle/too-early", 409, ({ phase }) => `Still in ${phase}.`);

test("a problem declared in a domain recognises its own answer from the wire", () => {
  const refusal = refusalFrom(409, { code: "lifecycle/too-early", detail: "Still in assessment.", details: { phase: "assessment" } });
  expect(tooEarly.is(refusal)).toBe(true);
  expect(refusal.message).toBe("Still in assessment.");
});

test("each field gets its own sentence", () => {
  const refusal = refusalFrom(400, { code: "x/y", detail: "Look below.", errors: [{ field: "name", message: "Give it a name." }, 7] });
  expect(fieldErrors(refusal)).toEqual({ name: "Give it a name." });
  expect(fieldErrors(new Error("no"))).toEqual({});
});

test("an answer that is no problem document still says what to do", () => {
  expect(refusalFrom(502, "<html>").message).toContain("Try again");
});
