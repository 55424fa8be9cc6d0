import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { type Colleague, join, signIn } from "./company.ts";
import { openPage, pixelsTooWide, violations, type Watched } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** Two people say how likely and how long, each blind to the other. */
let pilothouse: Pilothouse;
let browser: Browser;
let ada: Colleague;
let bert: Colleague;
let watched: Record<"ada" | "bert", Watched>;
let project = "";
const workspace = "example";
const looks = process.env.PICTURES; // a folder: where somebody wants to look at what was shown

beforeAll(async () => {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence" };
  [pilothouse, browser] = await Promise.all([startPilothouse(admin), launch()]);
  ada = await signIn(browser, pilothouse, "ada@example.com");
  bert = await join(browser, pilothouse, ada, { workspace, name: "Bert Lindqvist", role: "member" });
  const [a, b] = await Promise.all([
    openPage(browser, { width: 1440, as: ada.state }),
    openPage(browser, { width: 390, scheme: "dark", as: bert.state }),
  ]);
  watched = { ada: a, bert: b };
  const made = await ada.ask<{ id: string }>(`/workspaces/${workspace}/projects`, { name: "Churn early warning" });
  project = made.id;
  const at = `/workspaces/${workspace}/projects/${project}`;
  await ada.ask(`${at}/phases`, { phase: "data-assessment" });
  await ada.ask(`${at}/criteria`, {
    ...{ role: "minimum-viable", metric: "recall", comparison: "at-least", threshold: 0.8 },
    ...{ reason: "Below that it costs more than it saves.", deadline: inDays(10) },
  });
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const to = (path: string) => `${pilothouse.url}/w/${workspace}${path}`;
const look = async (page: Page, name: string) => {
  if (looks) await page.screenshot({ path: `${looks}/${name}.png`, animations: "disabled", fullPage: true });
};
/** What a page is held to: nothing that axe finds, and no scrolling sideways. */
async function holds(page: Page, name: string): Promise<void> {
  await look(page, name);
  expect(await violations(page, name)).toEqual([]);
  expect(await pixelsTooWide(page), name).toBe(0);
}

test("a question drawn from a criterion is asked by one click, and answered blind by two", async () => {
  const [{ page: adas }, { page: berts }] = [watched.ada, watched.bert];
  await adas.goto(to("/forecasts"));
  await adas.getByRole("heading", { level: 1, name: "Nobody has said yet how likely anything is." }).waitFor();
  await holds(adas, "forecasts-empty");
  await adas.getByRole("button", { name: /^Ask it: recall/ }).click();
  await adas.getByRole("heading", { level: 1, name: "1 statement waits for your answer." }).waitFor();
  await adas.getByRole("button", { name: /^Answer: recall/ }).click();
  await adas.getByRole("slider").fill("70");
  await adas.getByText("7 in 10 · 70 %").waitFor();
  await look(adas, "forecasts-answering");
  await adas.getByRole("button", { name: "Answer, blind" }).click();
  await adas.getByRole("heading", { level: 1, name: "1 statement is open, and none of them waits for you." }).waitFor();
  await berts.goto(to("/forecasts"));
  await berts.getByRole("link", { name: /^recall/ }).click();
  await berts.getByText("You see what they say together once your own answer is in.").waitFor();
  await holds(berts, "statement-hidden-phone-dark");
  expect(await berts.content()).not.toContain("70 %");
  await berts.getByLabel("How likely do you take it to be?, the number").fill("101");
  await berts.getByRole("button", { name: "Answer, blind" }).click();
  await berts.getByText("A probability is from 0.01 to 0.99").waitFor();
  await berts.getByLabel("How likely do you take it to be?, the number").fill("40");
  await berts.getByRole("button", { name: "Answer, blind" }).click();
  await berts.getByText("6 in 10 · 56 %").first().waitFor();
  await holds(berts, "statement-open-phone-dark");
  await adas.getByRole("link", { name: /^recall/ }).click();
  await adas.getByText("6 in 10 · 56 %").first().waitFor();
  await holds(adas, "statement-open");
});

test("a statement in one's own words is made with the keyboard, and voided with a reason", async () => {
  const { page } = watched.ada;
  await page.keyboard.press("u");
  await page.getByRole("heading", { level: 1, name: /none of them waits/ }).waitFor();
  await page.keyboard.press("n");
  await page.getByRole("dialog").waitFor();
  await page.getByLabel("What will be true by then").fill("The vendor delivers its second export");
  await holds(page, "statement-made");
  await page.getByLabel("Known by").fill(inDays(-1));
  await page.getByRole("button", { name: "Make the statement" }).click();
  await page.getByText("A statement resolves after the day it is made.").waitFor();
  await page.getByLabel("Known by").fill(inDays(7));
  await page.getByRole("button", { name: "Make the statement" }).click();
  await page.getByRole("heading", { level: 1, name: "The vendor delivers its second export" }).waitFor();
  await page.getByRole("button", { name: "Say how it ended" }).click();
  await page.getByLabel("Void, nobody is scored").check();
  await page.getByLabel("Why it cannot be told").fill("The contract ended.");
  await look(page, "statement-void");
  await page.getByRole("dialog").getByRole("button", { name: "Say how it ended" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText("The contract ended.").waitFor();
  await holds(page, "statement-ended");
});

test("two people estimate blind, and see each other's without names once both are in", async () => {
  const [{ page: adas }, { page: berts }] = [watched.ada, watched.bert];
  await adas.goto(to(`/projects/${project}`));
  await adas.getByRole("link", { name: "All that is forecast of it" }).click();
  await adas.getByRole("button", { name: "Ask for estimates" }).click();
  await holds(adas, "estimates-asked");
  await adas.getByRole("button", { name: "Ask for them" }).click();
  await adas.getByLabel("High").fill("10");
  await adas.getByLabel("Low").fill("3 weeks");
  await adas.getByLabel("Median").fill("30");
  await adas.getByRole("button", { name: "Give it, blind" }).click();
  await adas.getByText("Give the days as low ≤ median ≤ high").first().waitFor();
  await adas.getByLabel("High").fill("60");
  await holds(adas, "estimates-given");
  await adas.getByRole("button", { name: "Give it, blind" }).click();
  await adas.getByText("A second opinion, given blind").waitFor();
  await berts.goto(to(`/projects/${project}`));
  await berts.getByText("Your estimate of what is left is asked for.").first().waitFor();
  await holds(berts, "project-phone-dark");
  await berts.getByRole("link", { name: "All that is forecast of it" }).click();
  await berts.getByText("You see them, without names, once yours is in.").waitFor();
  expect(await berts.content()).not.toContain("as likely as not 30");
  await berts.getByLabel("High").fill("20 weeks");
  await berts.getByLabel("Low").fill("40");
  await berts.getByLabel("Median").fill("70");
  await berts.getByRole("button", { name: "Give it, blind" }).click();
  await berts.getByText("2 people have given theirs.").waitFor();
  await holds(berts, "estimates-open-phone-dark");
  await adas.getByText("2 people have given theirs.").waitFor();
  await adas.getByRole("button", { name: "Close the round" }).click();
  await adas.getByRole("dialog").getByRole("button", { name: "Close the round" }).click();
  await adas.getByRole("dialog").waitFor({ state: "hidden" });
  await adas.getByText("Closed: 2 people gave theirs.").waitFor();
  await holds(adas, "estimates-closed");
});

const tenProjects = [
  "Project,Kind,Started,First promised,Finished,Outcome",
  ...Array.from({ length: 10 }, (_, at) => {
    const start = new Date(Date.UTC(2024, at, 3));
    const after = (days: number) => new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    return `Project ${at + 1},own model,${after(0)},${after(60)},${after(60 + at * 12)},${at === 9 ? "stopped" : "shipped"}`;
  }),
  "Half told,own model,someday,2025-02-01,2025-03-01,shipped",
].join("\n");

test("a history of ten finished projects comes in from a CSV, its crooked row refused with the reason", async () => {
  const { page } = watched.ada;
  await page.goto(to("/forecasts/finished"));
  await page.getByRole("heading", { level: 1, name: "No project that is over has been told of yet." }).waitFor();
  await holds(page, "finished-empty");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(tenProjects) });
  await page.getByRole("heading", { name: "10 projects can be kept. 1 row cannot be read." }).waitFor();
  await page
    .getByText(/^Row 12, Started/)
    .or(page.getByText(/^Row \d+, Started/))
    .first()
    .waitFor();
  await holds(page, "finished-preview");
  await page.getByRole("button", { name: "Keep 10 projects" }).click();
  await page.getByRole("heading", { level: 1, name: /^9 finished projects that shipped: in the middle case/ }).waitFor();
  await holds(page, "finished-kept");
  const { page: berts } = watched.bert;
  await berts.goto(to("/forecasts/finished"));
  await berts.getByRole("heading", { level: 1, name: /^9 finished projects that shipped/ }).waitFor();
  expect(await berts.getByRole("button", { name: "Choose a CSV" }).count()).toBe(0);
  await holds(berts, "finished-phone-dark");
});

test("an assumption is changed with its reason, which stands beside it", async () => {
  const { page } = watched.ada;
  await page.goto(to("/forecasts/assumptions"));
  await page.getByRole("button", { name: "Change: What late costs against early" }).click();
  await page.getByLabel("A day too late costs").fill("-4");
  await page.getByRole("button", { name: "Assume this" }).click();
  await page.getByText("Both prices are more than 0").waitFor();
  await page.getByLabel("A day too late costs").fill("4");
  await page.getByLabel("Why").fill("A day late costs us the season.");
  await holds(page, "assumption-changed");
  await page.getByRole("button", { name: "Assume this" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText("A day late costs us the season.").waitFor();
  await page.getByText("So 80 % of outcomes").waitFor();
  await holds(page, "assumptions");
});

test("the page says P80 and how often we have been right, and each number’s reason is one click away", async () => {
  const [{ page }, { page: berts }] = [watched.ada, watched.bert];
  await page.goto(to(`/projects/${project}/forecast`));
  await page.getByRole("heading", { level: 1, name: /^P80 of the decision is/ }).waitFor();
  await page.getByText("Technique, problem and data are not all judged sound").first().waitFor();
  await holds(page, "forecast-research");
  for (const judgement of ["technique", "problem", "data"])
    await ada.ask(`/workspaces/${workspace}/projects/${project}/judgements`, { judgement, holds: true, reason: "Seen." });
  await page.getByRole("heading", { level: 1, name: /^If it ships, P80 is/ }).waitFor();
  await page.getByText(/We have been right \d+ of 9 times/).waitFor();
  await page.getByText("A range that cannot be promised.").first().waitFor();
  const figures = page.locator("main [data-says-who]");
  expect(await figures.count()).toBeGreaterThan(10);
  await page.getByText("P80, if it ships").locator("xpath=..").getByRole("button").click();
  await page.getByText("eight in ten are there by then").last().waitFor();
  await page
    .getByText(/% is from \d finished projects? of (its kind|other kinds)/)
    .first()
    .waitFor();
  await look(page, "forecast-evidence");
  await page.getByRole("button", { name: "Close the evidence" }).click();
  await holds(page, "forecast");
  await berts.goto(to(`/projects/${project}/forecast`));
  await berts.getByRole("heading", { level: 1, name: /^If it ships, P80 is/ }).waitFor();
  await holds(berts, "forecast-phone-dark");
});

test("an assumption that is dragged moves the forecast at once, in the browser alone", async () => {
  const { page } = watched.ada;
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/forecast") && asked.push(request.url()));
  const slider = page.getByRole("slider", { name: "Work takes, against its plan" });
  const took = await slider.evaluate(async (input: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const drag = async (value: number): Promise<number> => {
      const before = performance.now();
      set?.call(input, String(value));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      return performance.now() - before;
    };
    const all: number[] = [];
    for (let at = 1; at < 22; at++) all.push(await drag(1 + at * 0.05));
    return all.toSorted((a, b) => a - b);
  });
  console.log(
    `dragging re-forecasts in ${took[0]?.toFixed(0)} ms at least, ${took[10]?.toFixed(0)} ms in the middle, ${took[20]?.toFixed(0)} ms at most`,
  );
  expect(asked).toEqual([]);
  await page.getByText(/^By these: P50 \d+ days later/).waitFor();
  await look(page, "forecast-dragged");
  await page.getByRole("button", { name: "Back to what is assumed" }).click();
  await page.getByText("Drag an assumption, and see what it does.").waitFor();
});

test("the track record says what it can, and how many more the rest needs; one’s own is one’s own", async () => {
  const { page } = watched.ada;
  await page.goto(to("/forecasts/track-record"));
  await page.getByRole("heading", { level: 1, name: /^We have been right \d+ of 9 times/ }).waitFor();
  await holds(page, "track-record");
  await page.getByRole("link", { name: "Your own record, which only you see" }).click();
  await page.getByRole("heading", { level: 1, name: "How right you were, which only you see." }).waitFor();
  await holds(page, "own-record");
  const { page: berts } = watched.bert;
  await berts.goto(to("/forecasts/track-record"));
  await berts.getByRole("heading", { level: 1, name: /^We have been right/ }).waitFor();
  await holds(berts, "track-record-phone-dark");
});

test("no browser had anything to complain about", async () => {
  for (const { complaints } of Object.values(watched)) expect(complaints).toEqual([]);
});
