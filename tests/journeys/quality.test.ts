import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { day } from "#kernel";
import { nothingMoreAgreed } from "../../chapters/lifecycle/domain/criteria/criterion.ts";
import { type ProjectDraft, projectDraft } from "../../chapters/lifecycle/domain/entries.ts";
import { launch } from "./browser.ts";
import { type OverWeeks, startOverWeeks } from "./over-weeks.ts";
import { atRest, openPage, pixelsTooWide, violations } from "./page.ts";

const people = ["ada", "ben", "cleo", "dan", "eve"] as const;
const looks = process.env.PICTURES; // a folder: where somebody wants to look at what was shown

let house: OverWeeks;
let browser: Browser;
/** A statement that is open, answered by all. */
let open: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([startOverWeeks("2026-03-02", people), launch()]);
  await decideOverMonths();
  open = await answerOverMonths();
}, 60_000);
afterAll(async () => {
  await Promise.all([house.stop(), browser.close()]);
});

const decision = (id: string, outcome: "go" | "stop") =>
  projectDraft(id, "lifecycle/decision-made", {
    ...({ outcome, opens: { opens: "productionisation" }, on: null, reason: null, alone: true, seen: [], gate: null } as const),
    ...{ conditions: [], tally: null, absent: [], overridden: false },
  });
const stopped = (id: string) => [decision(id, "stop"), projectDraft(id, "lifecycle/project-stopped", { guessedFrom: null })];
const promised = (id: string) =>
  projectDraft(id, "lifecycle/launch-committed", { commitment: `c-${id}`, day: day("2026-06-01"), to: null });
const launched = (id: string) => projectDraft(id, "lifecycle/launched", { on: null, withOpen: [] });
const learnt = (id: string) => {
  const cost = { currency: "EUR", spent: null, avoided: { low: 21_000, high: 64_000 }, assumes: [] };
  return projectDraft(id, "lifecycle/learning-recorded", { believed: "a", found: "b", wouldDoDifferently: "c", cost });
};
const names = [
  "Churn early warning",
  "Invoice reading",
  "Support triage",
  "Price advice",
  "Stock forecast",
  "Call summaries",
  "Fraud score",
];
const [churn, invoices, support, prices, stock, calls] = ["p0", "p1", "p2", "p3", "p4", "p5"] as const;

/** Four months in which kill criteria were met and decided sooner or later, gos were given, and days promised. */
async function decideOverMonths(): Promise<void> {
  const terms = {
    ...({ role: "kill", metric: "recall", slice: null, comparison: "below", threshold: 0.6, unit: null, minimumSample: null } as const),
    ...({ deadline: null, reason: null, phase: "proof-of-concept", ...nothingMoreAgreed } as const),
  };
  const evidence = {
    ...({ value: 0.4, interval: null, n: 400, slice: null, grade: "measured" } as const),
    ...{ source: "run 7", digest: null, measuredOn: day("2026-03-16"), context: null },
  };
  const all = names.map((name, at) => ({ id: `p${at}`, name, criterion: `kill-${at}` }));
  const days: readonly (readonly [string, readonly ProjectDraft[]])[] = [
    [
      "2026-03-02",
      all.flatMap(({ id, name, criterion }) => [
        projectDraft(id, "lifecycle/project-opened", { name, startedOn: null }),
        projectDraft(id, "lifecycle/criterion-set", { criterion, terms }),
      ]),
    ],
    [
      "2026-03-16",
      all.map(({ id, criterion }) => projectDraft(id, "lifecycle/evidence-offered", { ...evidence, evidence: `e-${id}`, criterion })),
    ],
    ["2026-03-18", [decision(churn, "go"), promised(churn), decision(invoices, "go"), promised(invoices)]],
    ["2026-04-01", [decision(support, "go"), promised(support), decision(prices, "go"), promised(prices)]],
    ["2026-04-20", [decision(stock, "go"), promised(stock), ...stopped(calls)]],
    ["2026-04-22", [learnt(calls)]],
    ["2026-05-28", [launched(churn), launched(invoices), launched(support)]],
    ["2026-06-20", [launched(prices), ...stopped(stock)]],
  ];
  for (const [today, drafts] of days) {
    house.today = today;
    await house.tell(...drafts);
  }
}

/** Twenty claims are answered at 80 % or so, the first of them by all, and every other comes true; then all answer one that is open. */
async function answerOverMonths(): Promise<string> {
  house.today = "2026-06-22";
  const asked = async (claim: string, resolvesOn: string, who: readonly string[]): Promise<string> => {
    const { id } = await house.ask("ada", "/statements", { claim, resolvesOn });
    for (const as of who) await house.ask(as, `/statements/${id}/answers`, { probability: as === "eve" ? 0.7 : 0.8 });
    return String(id);
  };
  const ids: string[] = [];
  for (let at = 0; at < 20; at++) ids.push(await asked(`Claim ${at + 1} holds`, "2026-07-06", at === 0 ? people : ["ada"]));
  house.today = "2026-07-06";
  for (const [at, id] of ids.entries())
    await house.ask("ada", `/statements/${id}/resolution`, { outcome: at % 2 === 0 ? "yes" : "no", because: "We saw it." });
  return asked("The vendor renews at the same price", "2026-09-01", people);
}

test("the track record tells how decisions were taken, and a click lists what a figure counts", async () => {
  const { page, complaints } = await openPage(browser, { width: 1280 });
  await page.goto(`${house.url}/w/acme/forecasts/track-record`);
  const decisions = page.getByRole("region", { name: "Decisions", exact: true });
  await decisions.getByText("1 project goes on past what was to stop it, and nobody has decided yet.").waitFor();
  await decisions.getByRole("button", { name: "3 of 5" }).first().click();
  const beside = page.getByRole("complementary", { name: "Where this comes from" });
  expect(await beside.getByRole("listitem").count()).toBe(5);
  expect(await beside.getByRole("link", { name: "Price advice" }).count()).toBe(1);
  expect(await violations(page, "quality")).toEqual([]);
  await atRest(page);
  if (looks) await page.screenshot({ path: `${looks}/decisions-wide.png`, fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await atRest(page);
  expect(await pixelsTooWide(page)).toBe(0);
  if (looks) await page.screenshot({ path: `${looks}/decisions-phone-dark.png`, fullPage: true });
  expect(complaints).toEqual([]);
});

test("what all say together is read by what came of earlier answers, beside what was said; also on a phone in the dark", async () => {
  const { page, complaints } = await openPage(browser, { width: 390, scheme: "dark" });
  await page.goto(`${house.url}/w/acme/forecasts/statements/${open}`);
  const answers = page.getByRole("region", { name: "Answers", exact: true });
  await answers.getByText("put right; said 78 %").waitFor();
  expect(await answers.getByText(/^By the 20 claims that are resolved, 78 % is read as \d\d %: fewer came true/).count()).toBe(1);
  expect(await page.getByText(/Only you see this\.$/).count()).toBe(1);
  expect([await pixelsTooWide(page), await violations(page, "quality")]).toEqual([0, []]);
  if (looks) await page.screenshot({ path: `${looks}/statement-phone-dark.png`, fullPage: true });
  expect(complaints).toEqual([]);
});
