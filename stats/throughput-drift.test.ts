import { expect, test } from "vitest";
import { normalOf } from "./normal-draw.ts";
import { moveTo, streamOf, uniformOf } from "./stream.ts";
import { driftSeen } from "./throughput-drift.ts";

const looking = { history: 12, horizon: 4 };
const seen = (counts: readonly number[]): number => {
  const found = driftSeen(counts, looking);
  if (!found.known) throw new RangeError(found.because);
  return found.value.drift;
};

/** Weeks of a team that draws its counts around a pace; each fourth week the pace moves, independently of before. */
function team(name: number, spread: number, weeks: number): readonly number[] {
  const stream = streamOf("teams");
  moveTo(stream, name);
  let pace = 1;
  return Array.from({ length: weeks }, (_, week) => {
    if (week % 4 === 0) pace = Math.exp(spread * normalOf(stream));
    return Math.round(pace * (4 + Math.floor(uniformOf(stream) * 13)));
  });
}

test("is found again where it is known: teams whose pace moves by 0.3, and by nothing", () => {
  const middle = (spread: number) => {
    const found = Array.from({ length: 60 }, (_, name) => seen(team(name, spread, 260))).toSorted((a, b) => a - b);
    return found[30] ?? 0;
  };
  // The weeks before hold three other paces, whose mean moves too, and the weeks ahead lie across two: 0.3 is seen as 0.25 to 0.35.
  expect(middle(0.3)).toBeGreaterThan(0.22);
  expect(middle(0.3)).toBeLessThan(0.36);
  // Twelve weeks know their own mean to √(s²/12m²), 0.11 here: resampling does not know that, so it counts as drift.
  expect(middle(0)).toBeLessThan(0.17);
});

test("grows with how far the pace moves, and is the same at twice the pace of a large team", () => {
  expect(seen(team(1, 0.6, 400))).toBeGreaterThan(seen(team(1, 0.2, 400)));
  const large = team(2, 0.4, 200).map((count) => count * 10);
  expect(seen(large.map((count) => count * 2))).toBeCloseTo(seen(large), 1);
});

test("is nothing for a team that always does the same, and unknown where there is too little or nothing was done", () => {
  expect(seen(Array.from({ length: 40 }, () => 4))).toBe(0);
  expect(driftSeen([4, 4, 4], looking)).toEqual({ known: false, because: "How far the pace moves shows from 20 weeks on; there are 3." });
  expect(driftSeen(new Array(60).fill(0), looking)).toMatchObject({ known: false, because: expect.stringMatching(/nothing was done/) });
  expect(() => driftSeen([4, -1], looking)).toThrow(RangeError);
  expect(() => driftSeen([4, 4], { history: 1, horizon: 1 })).toThrow(RangeError);
});
