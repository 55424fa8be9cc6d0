import { expect, test } from "vitest";
import type { PersonalKind } from "../../../../domain/index.ts";
import { csv, withTyped } from "../typed.fixture.ts";
import { kindsByName } from "./column-name.ts";
import { isFarAboveChance } from "./far-above-chance.ts";
import numbers from "./fixtures/numbers.json" with { type: "json" };

type Cell = string | number | null;
const kinds: Readonly<Record<string, { readonly valid: readonly string[]; readonly others: readonly string[] }>> = numbers.kinds;

/** What is found in one column, whose name says nothing. */
async function found(cells: readonly Cell[], name = "x") {
  const text = csv(
    [name, "other"],
    cells.map((cell, at) => [cell, at]),
  );
  return withTyped(text, async ({ columns }) => columns[0]?.profile.personal ?? []);
}
const rows = (n: number, of: (at: number) => Cell): readonly Cell[] => Array.from({ length: n }, (_, at) => of(at));
/** Digits that seem drawn, the same each time. */
const drawn = (seed: number, digits: number): string => {
  let state = seed * 2_654_435_761 + 12_345;
  return Array.from({ length: digits }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % 10;
  }).join("");
};

test.each(Object.keys(kinds))("numbers of %s that python-stdnum made are found, alone and between others of the shape", async (name) => {
  const { valid = [], others = [] } = kinds[name] ?? {};
  const kind = name === "payment-card" || name === "iban" ? name : "national-id";
  expect(await found(valid)).toMatchObject([{ kind, count: valid.length, share: 1 }]);
  expect(await found([...valid, ...valid.map(() => "unknown"), ...others.slice(0, 5)])).toMatchObject([{ kind }]);
});

test.each(Object.keys(kinds))("numbers of the shape of %s that fail its check are none", async (name) => {
  expect(await found(kinds[name]?.others ?? [])).toEqual([]);
});

test.each([
  ["order numbers of 15 digits", (at: number) => `3${drawn(at, 14)}`],
  ["order numbers of 16 digits, one after the other", (at: number) => String(4_000_000_000_000_000 + at)],
  ["keys of 9 digits", (at: number) => `1${drawn(at, 8)}`],
  ["keys of 11 digits", (at: number) => `1${drawn(at, 10)}`],
  ["amounts", (at: number) => `${drawn(at, 5)}.${drawn(at + 9, 2)}`],
  ["versions", (at: number) => `1.${at % 9}.${at % 5}.${at % 7}`],
  ["times of day", (at: number) => `${10 + (at % 12)}:${10 + (at % 49)}:${10 + (at % 50)}`],
  ["hardware addresses", (at: number) => `00:1a:2b:${10 + (at % 60)}:4d:${10 + (at % 70)}`],
  ["identifiers", (at: number) => `3f2504e0-4f89-11d3-9a0c-${drawn(at, 12)}`],
  ["dates of all kinds", (at: number) => ["03/04/2026", "2026-03-04", "4 March 2026", "04.03.2026"][at % 4] ?? ""],
  ["coordinates", (at: number) => `52.${drawn(at, 6)}, 13.${drawn(at + 5, 6)}`],
  ["part numbers", (at: number) => `AB-${drawn(at, 3)}-${drawn(at + 1, 4)}`],
  ["products", (at: number) => ["Red Apple", "Green Pear", "Rose Wine", "Summer Dress", "Austin Boots"][at % 5] ?? ""],
  ["towns", (at: number) => ["Charlotte, NC", "Florence", "Madison", "Sydney", "New York, NY", "Paris"][at % 6] ?? ""],
  ["books", (at: number) => `978-3-16-${drawn(at, 6)}-${at % 10}`],
] as const)("%s are no personal data", async (_, of) => {
  expect(await found(rows(300, of))).toEqual([]);
});

test.each([
  ["e-mail", (at: number) => `someone.${at}@example.org`],
  ["e-mail", (at: number) => (at === 7 ? "Please write to a.b+c@mail.example.com by noon" : `all is well with order ${at}`)],
  ["telephone", (at: number) => `+49 30 ${drawn(at, 7)}`],
  ["telephone", (at: number) => `(020) 7946 0${drawn(at, 3)}`],
  ["telephone", (at: number) => `212-555-0${drawn(at, 3)}`],
  ["ip-address", (at: number) => `192.168.${at % 250}.${(at * 7) % 250}`],
  ["ip-address", (at: number) => `2001:db8::${(at + 16).toString(16)}:1`],
  ["national-id", (at: number) => `${100 + (at % 500)}-${10 + (at % 80)}-${1000 + at}`],
  ["national-id", (at: number) => `AB${drawn(at, 6)}C`],
  ["name", (at: number) => ["Anna Schmidt", "Peter Okafor", "Maria da Silva", "Yuki Tanaka", "Wu Lei"][at % 5] ?? ""],
] as const)("%s is found in %s", async (kind, of) => {
  expect((await found(rows(60, of))).map((each) => each.kind)).toEqual([kind]);
});

test("somebody named in prose is found and counted, and prose without anybody is not", async () => {
  const nobody = (at: number) => `The delivery of order ${at} came late again, and the box was open when it arrived at the door.`;
  const somebody = (at: number) =>
    at % 10 === 0 ? `I spoke to Sarah Miller about order ${at}, and she promised to send the box again.` : nobody(at);
  expect(await found(rows(100, somebody))).toMatchObject([{ kind: "names-in-text", count: 10, share: 0.1 }]);
  expect(await found(rows(100, nobody))).toEqual([]);
});

test("of many different values some are looked at and the rest is reckoned; a single address among them is found all the same", async () => {
  const mails = rows(40_000, (at) => (at % 2 ? `+49 30 ${1_000_000 + at}` : `order ${at}`));
  const [telephone] = await found(mails);
  expect(telephone).toMatchObject({ kind: "telephone", by: expect.stringMatching(/told from [0-9,]+ of [0-9,]+ different values$/) });
  expect(Math.abs((telephone?.share ?? 0) - 0.5)).toBeLessThan(0.03);
  const one = rows(60_000, (at) => (at === 31_007 ? "for a.b@example.org" : `order ${at}`));
  expect(await found(one)).toEqual([{ kind: "e-mail", count: 1, share: 1 / 60_000, by: "addresses with an @ and a domain" }]);
});

test("what a column is called counts where its cells could be it", async () => {
  expect(
    await found(
      rows(60, (at) => `0${drawn(at, 9)}`),
      "phone_no",
    ),
  ).toMatchObject([{ kind: "telephone", count: 60, by: "the column's name" }]);
  expect(
    await found(
      rows(60, (at) => `Xq ${String.fromCharCode(97 + (at % 26))}`),
      "lastName",
    ),
  ).toMatchObject([{ kind: "name" }]);
  expect(
    await found(
      rows(60, (at) => at % 5),
      "phone_calls_made",
    ),
  ).toEqual([]);
  expect(
    await found(
      rows(60, (at) => (at % 2 ? "yes" : "no")),
      "e-mail",
    ),
  ).toEqual([]);
});

test("nothing that was found is told: neither a value of the column nor a part of one", async () => {
  const told = await withTyped(
    csv(
      ["who", "n"],
      rows(60, (at) => at).map((_, at) => [`someone.${at % 3}@example.org`, at]),
    ),
    async ({ columns }) => columns,
  );
  expect(JSON.stringify(told.map(({ profile }) => profile))).not.toContain("someone");
});

test.each<[string, readonly PersonalKind[]]>([
  ["customerEmail", ["e-mail"]],
  ["E-Mail", ["e-mail"]],
  ["Last Name", ["name"]],
  ["client_ip", ["ip-address"]],
  ["Phone", ["telephone"]],
  ["IBAN", ["iban"]],
  ["card_number", ["payment-card"]],
  ["SSN", ["national-id"]],
  ["description", []],
  ["capital-gain", []],
  ["zip", []],
  ["product_name", []],
  ["telemetry", []],
  ["hostname", []],
  ["emailed", []],
])("a column called %s is taken for %j", (name, kinds) => {
  expect(kindsByName(name)).toEqual(kinds);
});

test("one in ten that passes is chance, and so are two of two", () => {
  expect(isFarAboveChance(1000, 10_000, 0.1)).toBe(false);
  expect(isFarAboveChance(2, 2, 0.1)).toBe(false);
  expect(isFarAboveChance(3, 3, 0.1)).toBe(true);
  expect(isFarAboveChance(5000, 10_000, 0.1)).toBe(true);
  expect(isFarAboveChance(1, 1, 1 / 97)).toBe(true);
  expect(isFarAboveChance(0, 5, 0)).toBe(false);
});
