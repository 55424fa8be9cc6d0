import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

test.each([
  ["1,200", 1200, null, false],
  ["1.200,50", 1200.5, null, false],
  ["1,200.50", 1200.5, null, false],
  ["1'200", 1200, null, false],
  ["1’200’000", 1_200_000, null, false],
  ["1 200", 1200, null, false],
  ["1 200,5", 1200.5, null, false],
  ["12,000,000", 12_000_000, null, false],
  ["12.000.000", 12_000_000, null, false],
  ["€1.2m", 1_200_000, "EUR", false],
  ["1,2 Mio. €", 1_200_000, "EUR", false],
  ["1.250m", 1_250_000, null, false],
  ["120k", 120_000, null, false],
  ["120 k€", 120_000, "EUR", false],
  ["120 T€", 120_000, "EUR", false],
  ["120 TEUR", 120_000, "EUR", false],
  ["120 KEUR", 120_000, "EUR", false],
  ["£80K", 80_000, "GBP", false],
  ["$1,500", 1500, null, false],
  ["US$ 1,500", 1500, "USD", false],
  ["USD 40 000", 40_000, "USD", false],
  ["40 000 USD", 40_000, "USD", false],
  ["CHF 12'500.-", 12_500, "CHF", false],
  ["450 tkr", 450_000, null, false],
  ["2,5 Mkr", 2_500_000, null, false],
  ["300 mil", 300_000, null, false],
  ["3 FTE", 3, null, false],
  ["0.5", 0.5, null, false],
  ["1,5", 1.5, null, false],
  ["3", 3, null, false],
  ["1.200", 1200, null, true],
  ["ca. 120k", 120_000, null, true],
  ["~3", 3, null, true],
  ["2-3", 2.5, null, true],
  ["2–3 people", 2.5, null, true],
  ["2 to 4", 3, null, true],
  ["€50k-80k", 65_000, "EUR", true],
  ["50-80k", 65_000, null, true],
  ["2 DS + 1 engineer", 3, null, true],
] as const)("%s is %d", (cell, value, currency, guess) => {
  expect(readNumber(cell)).toMatchObject({ value, currency, guess });
});

test("a range keeps both its ends", () => {
  expect(readNumber("2-3 FTE")).toMatchObject({ low: 2, high: 3 });
});

test.each(["", "some", "€60k/month", "10k per week", "80 %", "Maria", "4 (2 ML)", "12/03/2026", "1.2.3", "three"])(
  "%s is no one amount",
  (cell) => {
    expect(readNumber(cell)).toBeNull();
  },
);
