import { expect, test } from "vitest";
import { day } from "#kernel";
import { factsOf, twelve } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { brief } from "../../domain/index.ts";
import { briefPdf } from "./pdf.ts";

const options = { today: day("2026-11-22"), source: { kind: "table", name: 'odd "name" #let x.csv' } } as const;
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

test("the page is a tagged PDF on the paper that was asked for", { timeout: 60_000 }, async () => {
  const [a4, letter] = await Promise.all([briefPdf(brief(twelve, options)), briefPdf(brief(twelve, options), { paper: "letter" })]);
  expect(latin(a4)).toMatch(/^%PDF-/);
  expect(latin(a4)).toMatch(/\/StructTreeRoot/);
  expect(latin(a4)).toMatch(/595\.2/);
  expect(latin(letter)).toMatch(/\[0 0 612 792\]/);
});

test("no name can be markup, and an empty table is still a page", { timeout: 60_000 }, async () => {
  const odd = ['#panic("no")', '"; #eval("1")', "\\", "$x$ *b* _i_ `c` @row-2 <row-2>", "مشروع", "x".repeat(400), "a\u0000b\u0007"];
  const facts = odd.map((name, index) =>
    factsOf(index + 2, { name, owner: name, status: name, phase: "proof-of-concept", started: "2026-10-01" }),
  );
  expect(latin(await briefPdf(brief(facts, options)))).toMatch(/^%PDF-/);
  expect(latin(await briefPdf(brief([], options)))).toMatch(/^%PDF-/);
});
