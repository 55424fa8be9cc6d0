import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Json } from "#kernel";
import { sealsOf } from "./schema-marks.ts";
import { commitmentTo, parseReference, referencesIn, takeWords } from "./take-words.ts";

const personal = z.string().meta({ personal: true });
const sealed = (opener: string) => z.string().meta({ sealedUntil: opener });

interface Tree {
  readonly name: string;
  readonly under: readonly Tree[];
}
const tree: z.ZodType<Tree> = z.object({ name: personal, under: z.array(z.lazy(() => tree)) });

const everywhere = z.object({
  plain: z.string(),
  bare: personal,
  maybe: personal.optional(),
  none: personal.nullable(),
  filled: personal.default("filled"),
  longest: personal.max(40).describe("still personal"),
  list: z.array(personal).readonly(),
  pair: z.tuple([z.string(), personal]),
  record: z.record(z.string(), personal),
  choice: z.discriminatedUnion("as", [z.object({ as: z.literal("told"), says: personal }), z.object({ as: z.literal("silent") })]),
  both: z.intersection(z.object({ one: personal }), z.object({ other: z.string() })),
  piped: z.string().trim().pipe(personal),
  tree,
  vote: sealed("test/votes-opened"),
});

test("words are taken out wherever a schema may mark them, and nothing else is", () => {
  const body = everywhere.parse({
    plain: "plain",
    bare: "bare",
    maybe: "maybe",
    none: null,
    longest: "longest",
    list: ["first", "second"],
    pair: ["plain", "pair"],
    record: { constructor: "record" },
    choice: { as: "told", says: "choice" },
    both: { one: "both", other: "plain" },
    piped: " piped ",
    tree: { name: "root", under: [{ name: "leaf", under: [] }] },
    vote: "vote",
  });
  const { body: without, taken } = takeWords("test/everywhere", everywhere, body as unknown as Json);
  const words = "bare maybe longest first second pair record choice both piped root leaf vote filled".split(" ").sort();
  expect(taken.map((each) => each.words).sort()).toEqual(words);
  expect([...referencesIn(without)].sort()).toEqual(taken.map(({ reference }) => reference).sort());
  expect(without).toMatchObject({
    plain: "plain",
    none: null,
    pair: ["plain", expect.stringMatching(/^words:/)],
    both: { other: "plain" },
  });
  expect(taken.filter(({ sealedUntil }) => sealedUntil !== null)).toMatchObject([{ words: "vote", sealedUntil: "test/votes-opened" }]);
});

test("each reference commits to its words and tells nothing: the same words never give the same one twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (said) => {
      fc.pre(!said.includes("\0"));
      const [one, other] = takeWords("test/list", z.array(personal), [said, said]).taken;
      expect(one?.reference).not.toBe(other?.reference);
      for (const { reference, salt, words } of [one, other].filter((each) => each !== undefined)) {
        expect(reference).toHaveLength(93);
        expect(parseReference(reference)?.commitment).toBe(commitmentTo(salt, words));
        expect(parseReference(reference)?.commitment).not.toBe(commitmentTo(salt, `${words}.`));
      }
    }),
  );
});

test("what a commitment hides cannot be found by trying words: each has 256 bits of salt of its own", () => {
  const { taken } = takeWords("test/note", z.object({ one: personal, other: personal }), { one: "yes", other: "yes" });
  expect(taken.map(({ salt }) => salt.length)).toEqual([32, 32]);
  expect(taken[0]?.salt.equals(taken[1]?.salt ?? Buffer.alloc(0))).toBe(false);
});

test("what opens sealed words is found however deep they lie", () => {
  const schema = z.object({
    votes: z.array(z.object({ says: sealed("a/b").optional(), other: z.record(z.string(), sealed("c/d")) })),
    tree,
  });
  expect([...sealsOf(schema)].sort()).toEqual(["a/b", "c/d"]);
});
