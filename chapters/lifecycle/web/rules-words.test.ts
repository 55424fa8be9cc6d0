import { expect, test } from "vitest";
import { boxRead, boxSays, holidaysRead, holidaysWritten } from "./rules-words.ts";

test("weeks are read as they are written", () => {
  expect(["2 to 4", "2–4", "3", "0,5 - 1"].map(boxRead).map(boxSays)).toEqual(["2 to 4", "2 to 4", "3", "0.5 to 1"]);
});

test("holidays are read as they are written, and a day that is none is handed on to be named", () => {
  const text = "2026-12-24 to 2027-01-01 Closed; 2027-05-01 May Day";
  expect(holidaysWritten(holidaysRead(text))).toBe(text);
  expect(holidaysRead(" ; 2027-05-01 ; Easter ")).toEqual([
    { from: "2027-05-01", to: "2027-05-01", name: "Holiday" },
    { from: "Easter", to: "Easter", name: "Holiday" },
  ]);
});
