import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, known } from "#kernel";
import { reportFileView } from "../../contract/index.ts";
import { makeReport, noRoles, nothingSaid, type Profile } from "../../domain/index.ts";
import { columnOf, profileOf } from "../../domain/profile/profile.fixture.ts";
import { readinessHtml, readinessJson, readinessPdf } from "./index.ts";

const today = day("2026-11-22");
const reportOf = (profile: Profile, question: string | null = null) =>
  makeReport({ profile, question, claimedMargin: null, said: nothingSaid, history: [], previous: null, today });
const html = (profile: Profile, question: string | null = null): string => readinessHtml(reportOf(profile, question), profile);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

const numbers = {
  ...{ min: 0, max: 9, mean: 4, sd: 2, exact: true, zeros: 1, negative: 0, whole: true, infinite: 0, skew: 0, writtenWith: [] },
  quantiles: [{ at: 0.5, value: 4 }],
  histogram: { edges: [0, 3, 6, 9], counts: [3000, 2000, 1000] },
  outliers: { count: 3, low: -9, high: 18 },
};

/** A profile in which everything there is to show is named `name`. */
const named = (name: string): Profile =>
  profileOf({
    from: { ...profileOf().from, name },
    roles: { ...noRoles, target: name, segments: [name], time: name },
    columns: [
      columnOf(name, { type: "category", top: [{ text: name, count: 9000 }], missing: 500, missingByBlock: [0, 0.1] }),
      columnOf(`${name} 2`, { numbers, coded: [{ text: name, count: 5, because: name }], invalid: { count: 2, firstRow: 7 } }),
    ],
    skipped: [{ why: "other", rows: 2, firstRow: 3, column: name, says: `Row 3: ${name}` }],
    labels: known({
      ...{
        column: name,
        kind: "classes",
        missing: 0,
        positive: null,
        balance: 0.5,
        contradictory: known({ rows: 2, groups: 1, mostlyRight: 1 }),
      },
      classes: [{ label: name, rows: 9000 }],
      noise: known({ share: 0.1, rows: 5, confused: [{ given: name, likely: name, rows: 5 }] }),
      audit: { known: false, because: "No labels were checked." },
    }),
    segments: known({
      single: [{ column: name, value: name, rows: 12, positives: null }],
      crossed: [{ a: name, b: name, aValues: [name], bValues: [name], rows: [[3]] }],
    }),
    time: known({
      ...{ column: name, from: "2026-01-01", to: "2026-02-01", period: "month", stray: 0, gaps: [], bursts: [], ageDays: 300 },
      volume: [
        { start: "2026-01-01", rows: 5 },
        { start: "2026-02-01", rows: 6 },
      ],
      drift: [{ column: name, psi: 0.3, ks: null, early: 5, late: 6 }],
    }),
  });

/** Tags in order; throws where one is left open or closes another. */
function balanced(page: string): void {
  const open: string[] = [];
  const alone = new Set(["meta", "br"]);
  for (const [, close, name = "", attributes = ""] of page
    .replace(/<!doctype[^>]*>|<style>.*?<\/style>/gs, "")
    .matchAll(/<(\/?)([a-z0-9]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi)) {
    if (alone.has(name) || attributes.endsWith("/")) continue;
    if (close !== "/") open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(" ")}`);
}

const odd = [
  "</style><script>alert(1)</script>",
  "\"'><b onload=x>",
  "&lt;",
  "שלום",
  "x".repeat(300),
  "a|b\n# c",
  "\u202Etxt",
  '#panic("no")',
  '"; #eval("1")',
  "$x$ *b* _i_ `c` @a <a>",
  "\\",
];

describe("the report as HTML", () => {
  test("stands alone: no script, nothing fetched, and the browser is told so", () => {
    const page = html(named("region"), "Who leaves?");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/i);
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    balanced(page);
  });

  test("says first what it comes to, then what to mend, and each item leads to its check", () => {
    const page = html(named("region"), "Who leaves?");
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.indexOf("<h1>")).toBeLessThan(page.indexOf('id="to-mend"'));
    const places = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
    const led = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(led.length).toBeGreaterThan(3);
    for (const target of led) expect(places).toContain(target);
  });

  test.each(odd)("a column called %j stays words", (name) => {
    const page = html(named(name), name);
    balanced(page);
    expect(page).not.toMatch(/<script|<b onload|<b>/i);
    expect(page).not.toMatch(/[\u202a-\u202e]/);
  });

  test("whatever a name holds, it stays words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
        balanced(html(named(name), name));
      }),
      { numRuns: 50 },
    );
  });

  test("a thousand columns stay bounded: the worst are drawn, the rest is a table, ten thousand are counted", () => {
    const wide = (many: number) =>
      profileOf({ columns: Array.from({ length: many }, (_, at) => columnOf(`column ${at}`, { numbers, missing: at === 700 ? 900 : 0 })) });
    const page = html(wide(1000));
    expect(page.indexOf("column 700<")).toBeLessThan(page.indexOf("column 0<"));
    expect(page.match(/class="drawn"/g)).toHaveLength(60);
    expect(page.length).toBeLessThan(500_000);
    const wider = html(wide(10_000));
    expect(wider).toContain("and 7,940 more, each in the JSON");
    expect(wider.length).toBeLessThan(1_000_000);
  });
});

describe("the report as PDF", { timeout: 60_000 }, () => {
  test("is tagged, on the paper that was asked for, in the same bytes each time", async () => {
    const profile = named("region");
    const report = reportOf(profile, "Who leaves?");
    const [a4, again] = [await readinessPdf(report, profile), await readinessPdf(report, profile)];
    expect(latin(a4)).toMatch(/^%PDF-.*\/StructTreeRoot/s);
    expect(latin(a4)).toMatch(/595\.2/);
    expect(latin(again)).toBe(latin(a4));
    expect(latin(await readinessPdf(report, profile, { paper: "letter" }))).toMatch(/\[0 0 612 792\]/);
  });

  test("no column's name can be markup, and an empty table is still a report", async () => {
    for (const name of odd) {
      const profile = named(name);
      expect(latin(await readinessPdf(reportOf(profile, name), profile))).toMatch(/^%PDF-/);
    }
    const empty = profileOf({ rows: 0, columns: [] });
    expect(latin(await readinessPdf(reportOf(empty), empty))).toMatch(/^%PDF-/);
    balanced(html(empty));
  });

  test("two thousand columns make a file of bounded size", async () => {
    const profile = profileOf({ columns: Array.from({ length: 2000 }, (_, at) => columnOf(`column ${at}`, { numbers })) });
    expect((await readinessPdf(reportOf(profile), profile)).byteLength).toBeLessThan(1_500_000);
  });
});

test("the report as JSON is what the contract says, and the same each time", () => {
  const profile = named("region");
  const text = readinessJson(reportOf(profile, "Who leaves?"), profile);
  expect(reportFileView.parse(JSON.parse(text))).toEqual({ version: 1, report: reportOf(profile, "Who leaves?"), profile });
});
