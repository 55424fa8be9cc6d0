import { expect, test } from "vitest";
import { z } from "zod";
import { asOfQuery, personal, sealed } from "./index.ts";

test("words of people are strings that carry what the ledger must know of them", () => {
  expect(z.globalRegistry.get(personal())).toMatchObject({ personal: true });
  expect(z.globalRegistry.get(sealed("lifecycle/votes-opened", z.string().max(5)))).toMatchObject({
    sealedUntil: "lifecycle/votes-opened",
  });
  expect(sealed("lifecycle/votes-opened", z.string().max(5)).safeParse("too long").success).toBe(false);
});

test.each(["2026-05-01", "2026-05-01T09:00Z", "2026-05-01T09:00:00.123Z"])("%s bounds a reading in time", (asOf) => {
  expect(asOfQuery.parse({ asOf })).toEqual({ asOf });
});

test.each(["2026-02-30", "1 May 2026", "2026-05-01T25:00Z", "2026-05-01T09:00+02:00", ""])("%s does not", (asOf) => {
  expect(asOfQuery.safeParse({ asOf }).error?.issues[0]?.message).toMatch(/^Give a day such as/);
});
