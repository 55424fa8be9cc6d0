import { expect, test } from "vitest";
import { z } from "zod";
import { replyText } from "./reply-text.ts";

const reference = (letter: string): string => `words:${letter.repeat(22)}:${"0".repeat(64)}`;
const row = z.object({ id: z.string(), says: z.string().nullable() });
const page = z.object({ total: z.number(), rows: z.array(row), next: z.string().optional() });
const said = (words: Readonly<Record<string, string | null>>) => {
  const asked: string[][] = [];
  const look = async (references: Iterable<string>) => {
    const all = [...references];
    asked.push(all);
    return new Map(all.map((one) => [one, words[one] ?? null]));
  };
  return { asked, look };
};

test("a reply is what its contract makes of it, with words in the place of references, all looked for at once", async () => {
  const { asked, look } = said({ [reference("a")]: "Ada", [reference("b")]: "Bea" });
  const reply = {
    total: 2,
    rows: [
      { id: "1", says: reference("a"), inner: true },
      { id: "2", says: reference("b") },
    ],
    secret: "x",
  };
  const { text, words } = await replyText(reply, page, look);
  expect(JSON.parse(text)).toEqual({
    total: 2,
    rows: [
      { id: "1", says: "Ada" },
      { id: "2", says: "Bea" },
    ],
  });
  expect(text).toBe(JSON.stringify(page.parse(JSON.parse(text))));
  expect(asked).toEqual([[reference("a"), reference("b")]]);
  expect(words.size).toBe(2);
});

test("the very same item goes out as before, and anew as soon as one of its words has changed", async () => {
  let parsed = 0;
  const counted = row.transform((value) => {
    parsed++;
    return value;
  });
  const schema = z.object({ rows: z.array(counted) });
  const rows = [
    { id: "1", says: reference("a") },
    { id: "2", says: null },
  ];
  const first = await replyText({ rows }, schema, said({ [reference("a")]: "Ada" }).look);
  const again = await replyText({ rows: [...rows] }, schema, said({ [reference("a")]: "Ada" }).look);
  expect([again.text, parsed]).toEqual([first.text, 2]);
  const erased = await replyText({ rows }, schema, said({ [reference("a")]: "[erased]" }).look);
  expect(JSON.parse(erased.text).rows).toEqual([
    { id: "1", says: "[erased]" },
    { id: "2", says: null },
  ]);
  expect(parsed).toBe(3);
});

test("the same object in a list of another contract is written by that contract", async () => {
  const rows = [{ id: "1", says: null, more: 1 }];
  const { look } = said({});
  await replyText({ rows }, z.object({ rows: z.array(row) }), look);
  const wider = await replyText({ rows }, z.object({ rows: z.array(row.extend({ more: z.number() })) }), look);
  expect(JSON.parse(wider.text)).toEqual({ rows });
});

test("what does not fit is refused wherever it stands, and a contract with a rule of its own is looked at whole", async () => {
  const { look } = said({});
  await expect(replyText({ total: 1, rows: [{ id: 1, says: null }] }, page, look)).rejects.toThrow(RangeError);
  await expect(replyText({ total: "1", rows: [] }, page, look)).rejects.toThrow(RangeError);
  const few = z.object({ rows: z.array(row).max(1) }).refine(({ rows }) => rows.length > 0);
  await expect(replyText({ rows: [] }, few, look)).rejects.toThrow(RangeError);
  expect((await replyText(["a"], z.array(z.string()), look)).text).toBe('["a"]');
  expect((await replyText(null, z.null(), look)).text).toBe("null");
});
