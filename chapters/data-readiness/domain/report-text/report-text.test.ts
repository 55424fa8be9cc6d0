import { expect, test } from "vitest";
import { day, known, unknown } from "#kernel";
import { makeReport } from "../checks/make-report.ts";
import { nothingSaid } from "../checks/said.ts";
import { columnOf, profileOf } from "../profile/profile.fixture.ts";
import type { Profile } from "../profile/profile.ts";
import { noRoles } from "../profile/roles.ts";
import { columnLines } from "./column-line.ts";
import { driversOf } from "./drivers-of.ts";
import { bytesSay, oneLine } from "./figure-says.ts";
import { reportMarkdown } from "./markdown.ts";
import { reportShape } from "./shape-report.ts";

const today = day("2026-11-22");
const reportOf = (profile: Profile, question: string | null = null) =>
  makeReport({ profile, question, claimedMargin: null, said: nothingSaid, history: [], previous: null, today });

const amiss = profileOf({
  columns: [
    columnOf("fine"),
    columnOf("income", { missing: 4000, coded: [{ text: "-999", count: 1000, because: "it is far outside" }] }),
    columnOf("mail", {
      type: "text",
      personal: [{ kind: "e-mail", count: 9000, share: 0.9, by: "its shape" }],
      top: [{ text: "ada@example.org", count: 7 }],
    }),
  ],
  set: { ...profileOf().set, duplicates: { rows: 52, groups: 40, most: 3 }, completeRows: 5000 },
});

test("first what to do, then what was measured, then how it was made", () => {
  const ids = reportShape(reportOf(amiss), amiss).sections.map(({ id }) => id);
  expect(ids).toEqual(["to-mend", "not-looked-at", "whole", "columns", "checks", "datasheet", "read", "assumed"]);
});

test("columns with something wrong stand first, and say what", () => {
  const lines = columnLines(amiss, reportOf(amiss));
  expect(lines.map(({ name }) => name)).toEqual(["income", "mail", "fine"]);
  expect(lines[0]).toMatchObject({ missing: "50 %", wrong: ["“-999” for missing in 10 %"] });
});

test("no value of a column with personal data is shown", () => {
  expect(columnLines(amiss, reportOf(amiss)).find(({ name }) => name === "mail")).toMatchObject({
    holds: "not shown",
    wrong: ["personal: e-mail addresses"],
  });
  expect(reportMarkdown(reportOf(amiss), amiss)).not.toContain("ada@example.org");
});

test("no name turns the words of Markdown around, or becomes an address to go to", () => {
  const profile = profileOf({ columns: [columnOf("\u202evsc https://evil.example www.evil.example")] });
  const markdown = reportMarkdown(reportOf(profile), profile);
  expect(markdown).toContain("vsc https\\://evil.example www\\.evil.example");
  expect(markdown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test("a column's name is words in Markdown, whatever it holds", () => {
  const odd = "a|b <script>alert(1)</script> [x](y) `c` # *d*\n# e";
  const profile = profileOf({ columns: [columnOf(odd)] });

  const markdown = reportMarkdown(reportOf(profile), profile);
  expect(markdown).toContain("| a\\|b &lt;script&gt;alert(1)&lt;/script&gt; \\[x\\](y) \\`c\\` \\# \\*d\\* \\# e | number |");
  expect(markdown).not.toMatch(/<script|^# e/m);
});

test("what was measured of a question is told where it was, and why not where it was not", () => {
  const asked = profileOf({
    roles: { ...noRoles, target: "churned" },
    labels: known({
      ...{
        column: "churned",
        kind: "binary",
        missing: 3,
        positive: "yes",
        balance: 0.81,
        contradictory: known({ rows: 0, groups: 0, mostlyRight: 0 }),
      },
      classes: [
        { label: "no", rows: 7500 },
        { label: "yes", rows: 2497 },
      ],
      noise: { known: false, because: "No probabilities of a model are given." },
      audit: known({ checked: 300, wrong: 0, share: 0, low: 0, high: 0.0083, atMost: 0.01 }),
    }),
  });
  const text = reportMarkdown(reportOf(asked, "Who leaves?"), asked);
  expect(text).toContain("- Column: churned, two classes; “yes” is taken for the positive one");
  expect(text).toContain("- Audit sample: 0 wrong of 300 checked: at most 1 % by the rule of three");
  expect(text).toContain("- Wrong labels: No probabilities of a model are given.");
});

test("a report of a thousand columns and more stays bounded", () => {
  const wide = profileOf({ columns: Array.from({ length: 3000 }, (_, at) => columnOf(`column ${at}`)) });
  const markdown = reportMarkdown(reportOf(wide), wide);
  expect(markdown).toContain("and 2,000 more, each in the JSON");
  expect(markdown.length).toBeLessThan(200_000);
});

test("sizes and long words as people read them", () => {
  expect([0, 999, 1000, 4_210_000, 12_000_000_000].map(bytesSay)).toEqual(["0 bytes", "999 bytes", "1 kB", "4.2 MB", "12 GB"]);
  expect(oneLine(` a\n b ${"x".repeat(80)}`)).toHaveLength(60);
});

test("what widens the range of effort is named by what the check asks, not by its code", () => {
  const drivers = driversOf(reportOf(amiss));
  expect(drivers.length).toBeGreaterThan(0);
  expect(drivers.some(({ name }) => /^[a-z]+(-[a-z]+)+$/.test(name))).toBe(false);
  expect(driversOf({ effort: unknown("nothing failed"), checks: [] })).toEqual([]);
});
