import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "./canonical.ts";
import type { Json } from "./json.ts";

/** RFC 8785, 3.2.2 and its result in 3.2.3. */
test("the RFC's sample has the RFC's spelling", () => {
  const sample = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`) as Json;
  expect(canonical(sample)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

/** RFC 8785, 3.2.3. */
test("members are sorted by UTF-16 code units", () => {
  const sample = JSON.parse(String.raw`{
    "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
  }`) as Json;
  const order = [...canonical(sample).matchAll(/:"([^"]*)"/g)].map(([, says]) => says);
  expect(order).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
});

/** RFC 8785, Appendix B: IEEE 754 bits and their spelling. */
describe("numbers are spelt as the RFC's appendix spells them", () => {
  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("%s is %s", (bits, spelling) => {
    expect(canonical(Buffer.from(bits, "hex").readDoubleBE())).toBe(spelling);
  });

  test.each(["7fffffffffffffff", "7ff0000000000000"])("%s has no spelling", (bits) => {
    expect(() => canonical(Buffer.from(bits, "hex").readDoubleBE())).toThrow(RangeError);
  });
});

test("half a surrogate pair has no spelling, as value or as name", () => {
  expect(() => canonical("\ud83d")).toThrow(RangeError);
  expect(() => canonical({ "\ude00": 1 })).toThrow(RangeError);
});

test("what is read back says the same, and is spelt the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const spelt = canonical(value as Json);
      expect(canonical(JSON.parse(spelt) as Json)).toBe(spelt);
      expect(JSON.parse(spelt)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("the order in which members were written is forgotten", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (members) => {
      expect(canonical(Object.fromEntries(Object.entries(members).reverse()))).toBe(canonical(members));
    }),
  );
});

test("a member that is undefined is left out", () => {
  expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
});
