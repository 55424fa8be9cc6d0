import { describe, expect, test } from "vitest";
import { literal, openTypesetter, unsetCodes, unsetOf } from "./index.ts";

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

describe("a page is set", { timeout: 60_000 }, () => {
  test("as a tagged PDF, with its pictures, in the same bytes each time where it is dated", async () => {
    const { set } = await openTypesetter();
    const page = {
      source:
        '#set document(title: "A page", date: datetime(year: 2026, month: 5, day: 1))\n#heading(level: 1)[One]\n#image("/a.svg", alt: "a square")',
      pictures: { "/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8h-8z"/></svg>' },
    };
    const [first, second] = await Promise.all([set(page), set(page)]);
    expect(latin(first)).toMatch(/^%PDF-.*\/StructTreeRoot/s);
    expect(latin(second)).toBe(latin(first));
  });

  test("after one that could not be", async () => {
    const { set } = await openTypesetter();
    await expect(set({ source: '#panic("no page")' })).rejects.toThrow(RangeError);
    expect(latin(await set({ source: "plain" }))).toMatch(/^%PDF-/);
  });

  test.each(['#panic("no")', '"; #eval("1")', "\\", "$x$ *b* _i_ `c` @a <a>", "a\u0000b\uD800c", "line\r\nline\tend", "\\u{41}"])(
    "whatever %j says, it is words",
    async (words) => {
      const { set } = await openTypesetter();
      expect(latin(await set({ source: `#${literal(words)}` }))).toMatch(/^%PDF-/);
    },
  );
});

describe("the typeface", () => {
  test.each(["é", "Ж", "Ω", "ع", "ש", "ẞ", "≥", "€"])("has %s", async (character) => {
    expect((await openTypesetter()).has(character.codePointAt(0) ?? 0)).toBe(true);
  });

  test.each(["顧", "か", "한", "ไ", "𝼀"])("lacks %s", async (character) => {
    expect((await openTypesetter()).has(character.codePointAt(0) ?? 0)).toBe(false);
  });

  test("says which words it cannot set, by the numbers of their characters; silence where it sets them all", async () => {
    const { has } = await openTypesetter();
    const unset = unsetOf(["顧客", "Отток", "顧"], has);
    expect(unset).toEqual({ characters: ["顧", "客"], words: ["顧客", "顧"] });
    expect(unset && unsetCodes(unset)).toBe("U+9867, U+5BA2");
    expect(unsetOf(["Churn", "Café\u200d déjà vu"], has)).toBeNull();
  });
});
