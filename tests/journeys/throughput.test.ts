import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { type Colleague, signIn } from "./company.ts";
import { openPage, pixelsTooWide, violations, type Watched } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** A tracker's export is dropped, looked at, kept as counts a week, and asked when so many items are done. */
let pilothouse: Pilothouse;
let browser: Browser;
let ada: Colleague;
let wide: Watched;
let phone: Watched;
let project = "";
const workspace = "example";
const looks = process.env.PICTURES; // a folder: where somebody wants to look at what was shown

beforeAll(async () => {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence" };
  [pilothouse, browser] = await Promise.all([startPilothouse(admin), launch()]);
  ada = await signIn(browser, pilothouse, "ada@example.com");
  [wide, phone] = await Promise.all([
    openPage(browser, { width: 1440, as: ada.state }),
    openPage(browser, { width: 390, scheme: "dark", as: ada.state }),
  ]);
  const made = await ada.ask<{ id: string }>(`/workspaces/${workspace}/projects`, { name: "Search ranking" });
  project = made.id;
  await ada.ask(`/workspaces/${workspace}/projects/${project}/phases`, { phase: "data-assessment" });
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const to = (path: string) => `${pilothouse.url}/w/${workspace}${path}`;

/** What a page is held to: nothing that axe finds, and no scrolling sideways. */
async function holds(page: Page, name: string): Promise<void> {
  if (looks) await page.screenshot({ path: `${looks}/${name}.png`, animations: "disabled", fullPage: true });
  expect(await violations(page, name)).toEqual([]);
  expect(await pixelsTooWide(page), name).toBe(0);
}

/** Forty weeks up to yesterday as Jira would export them, in Latin-1: one row is no day, and two people are named. */
function exported(): Buffer {
  const counts = [3, 5, 4, 0, 6, 2, 7, 3];
  const done = Array.from({ length: 40 }, (_, week) =>
    Array.from({ length: counts[week % 8] ?? 0 }, (_item, at) => [week, at] as const),
  ).flatMap((items) =>
    items.map(([week, at]) => {
      const end = -7 * (40 - week) + at;
      return `W-${week}-${at},"Größe, geprüft",${at % 2 ? "Ana Lima" : "Ben Roth"},${dayFrom(end - 30)},${dayFrom(end)}`;
    }),
  );
  const open = Array.from({ length: 24 }, (_, at) => `O-${at},"Noch offen",Ana Lima,${dayFrom(-20 - at)},`);
  return Buffer.from(["Issue key,Summary,Assignee,Created,Resolved", ...done, ...open, "B-1,x,Ana Lima,,bald"].join("\r\n"), "latin1");
}

test("a log is looked at before its counts are kept, and nothing else leaves the browser", async () => {
  const { page } = wide;
  await page.goto(to("/forecasts/throughput"));
  await page.getByRole("heading", { level: 1, name: "No team’s items are counted yet." }).waitFor();
  await holds(page, "throughput-empty");
  const sent: string[] = [];
  page.on("request", (request) => void sent.push(request.postData() ?? ""));
  await page.locator("input[type=file]").setInputFiles({ name: "Search team.csv", mimeType: "text/csv", buffer: exported() });
  await page.getByRole("heading", { level: 2, name: /^150 finished items of 175 rows, 3\d whole weeks/ }).waitFor();
  await page.getByText("1 row, the first in row 176, Resolved: “bald” cannot be read as a day. Write it as 2026-05-01.").waitFor();
  await page.getByText(/no title, no id, nothing of Assignee/).waitFor();
  await page.getByLabel("Of one project alone").selectOption({ label: "Search ranking" });
  await holds(page, "throughput-preview");
  await page.getByRole("button", { name: "Keep its counts" }).click();
  await page.getByRole("heading", { level: 1, name: /^24 items: P80 is/ }).waitFor();
  expect(sent.join("\n")).not.toMatch(/W-1-0|geprüft|Ana Lima/);
});

test("another question is answered where it is dragged, by the numbers of the server, and its address can be sent", async () => {
  const { page } = wide;
  await page.getByLabel("By this day").fill(dayFrom(90));
  await page.getByRole("textbox", { name: "Items still to do" }).fill("40");
  const head = page.getByRole("heading", { level: 1, name: /^40 items: P80 is/ });
  await head.waitFor();
  await page
    .getByText(/^\d+ weeks? ahead, the 90 % range held|4 weeks ahead, the 90 % range held/)
    .first()
    .waitFor();
  await holds(page, "throughput-stream");
  const [, , , , , stream = ""] = new URL(page.url()).pathname.split("/").slice(0);
  const answer = await ada.ask<{ says: string; forecast: { value: { done: { p80: string } } } }>(
    `/workspaces/${workspace}/throughput/${stream}?items=40&until=${dayFrom(90)}`,
  );
  const said = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(answer.forecast.value.done.p80));
  expect(await head.textContent()).toContain(said);
  await phone.page.goto(page.url());
  await phone.page.getByRole("heading", { level: 1, name: /^40 items: P80 is/ }).waitFor();
  await holds(phone.page, "throughput-stream-phone-dark");
});

test("beside the project's forecast its items are a second opinion", async () => {
  const { page } = wide;
  await page.goto(to(`/projects/${project}/forecast`));
  await page.getByText(/By its items P80 of the 24 items that are left is/).waitFor();
  await page.getByText("A second opinion, from how many were done in each week; it is no part of the forecast above.").waitFor();
  await holds(page, "throughput-second-opinion");
  expect([...wide.complaints, ...phone.complaints]).toEqual([]);
});
