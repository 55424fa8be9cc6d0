import fc from "fast-check";
import { expect, test } from "vitest";
import { seal, unseal } from "./seal.ts";

const under = { secret: "s".repeat(32), purpose: "telling", owner: "a workspace" };

test("a text is read with the secret, for the purpose and by the owner it was sealed for, and by no other", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = seal(text, under);
      expect(unseal(sealed, under)).toBe(text);
      for (const other of [{ secret: "t".repeat(32) }, { purpose: "sources" }, { owner: "another" }])
        expect(unseal(sealed, { ...under, ...other })).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});

test("one that was changed is not read, and two of the same are not alike", () => {
  const sealed = seal("a password", under);
  const changed = Buffer.from(sealed);
  changed[sealed.length - 1] = (changed[sealed.length - 1] ?? 0) ^ 1;
  expect(unseal(changed, under)).toBeUndefined();
  expect(unseal(sealed.subarray(0, 20), under)).toBeUndefined();
  expect(seal("a password", under).equals(sealed)).toBe(false);
});
