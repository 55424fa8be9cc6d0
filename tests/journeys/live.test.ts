import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { openPage } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** What one person says is on another's screen by itself. */
let pilothouse: Pilothouse;
let browser: Browser;
let as: Awaited<ReturnType<BrowserContext["storageState"]>>;
let slug = "";
let project = "";

const email = "ada@example.com";
const password = "a long enough sentence";

beforeAll(async () => {
  [pilothouse, browser] = await Promise.all([
    startPilothouse({ PILOTHOUSE_ADMIN_EMAIL: email, PILOTHOUSE_ADMIN_PASSWORD: password }),
    launch(),
  ]);
  const context = await browser.newContext();
  const at = (path: string) => `${pilothouse.url}/api/v1${path}`;
  const me = await (await context.request.post(at("/sign-in"), { data: { email, password } })).json();
  slug =
    me.workspaces[0]?.slug ??
    (await (await context.request.post(at("/workspaces"), { data: { name: "Machinery" } })).json()).workspaces[0].slug;
  const opened = await context.request.post(at(`/workspaces/${slug}/projects`), { data: { name: "Churn early warning" } });
  project = (await opened.json()).id;
  as = await context.storageState();
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

const say = async (context: BrowserContext, path: string, data: unknown) => {
  const answer = await context.request.post(`${pilothouse.url}/api/v1/workspaces/${slug}/projects/${project}${path}`, { data });
  expect(answer.ok()).toBe(true);
};

test("a change in one browser is in the other within a second, on whichever screen it stands", async () => {
  const speaker = await browser.newContext({ storageState: as });
  const hearer = await openPage(browser, { as });
  await hearer.page.goto(`${pilothouse.url}/w/${slug}/projects/${project}`);
  await hearer.page.getByRole("heading", { level: 1, name: "Churn early warning" }).waitFor();
  await hearer.page.waitForTimeout(1_500); // the line stands, and what it may have missed was read
  const measured: number[] = [];
  for (const name of ["Mary Somerville", "Luigi Menabrea", "Charles Babbage"]) {
    const seen = hearer.page.getByText(name).first().waitFor();
    const said = Date.now();
    await say(speaker, "/owner", { name });
    await seen;
    measured.push(Date.now() - said);
  }
  console.log(`project: from saying it to the other screen ${measured.join(", ")} ms`);
  expect(Math.max(...measured)).toBeLessThan(1_000);

  await hearer.page.goto(`${pilothouse.url}/w/${slug}/portfolio?view=table`);
  await hearer.page.getByText("Churn early warning").first().waitFor();
  await hearer.page.waitForTimeout(1_500);
  const seen = hearer.page.getByText("Churn, renamed").first().waitFor();
  const said = Date.now();
  await say(speaker, "/name", { name: "Churn, renamed" });
  await seen;
  console.log(`portfolio: ${Date.now() - said} ms`);
  expect(Date.now() - said).toBeLessThan(1_000);
  expect(hearer.complaints).toEqual([]);
  await hearer.page.context().close();
  await speaker.close();
});

test("tabs of one browser share one line", async () => {
  const { page, complaints } = await openPage(browser, { as });
  const lines: string[] = [];
  page.context().on("request", (request) => request.url().includes("/entries/live") && lines.push(request.url()));
  await page.goto(`${pilothouse.url}/w/${slug}/projects/${project}`);
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1); // the first tab holds it
  const other = await page.context().newPage();
  await other.goto(`${pilothouse.url}/w/${slug}/projects/${project}`);
  await other.waitForTimeout(1_500);
  const seen = [page, other].map((one) => one.getByText("Ada Lovelace").first().waitFor());
  await say(page.context(), "/sponsor", { name: "Ada Lovelace" });
  await Promise.all(seen);
  expect(lines.length).toBe(1);
  await page.close();
  const heard = other.getByText("Grace Hopper").first().waitFor();
  await say(other.context(), "/sponsor", { name: "Grace Hopper" });
  await heard; // the line passed to the tab that is left, with what came meanwhile
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(2);
  expect(complaints).toEqual([]);
  await other.context().close();
});

test("a past day hears of nothing", async () => {
  const { page } = await openPage(browser, { as });
  const lines: string[] = [];
  page.on("request", (request) => request.url().includes("/entries/live") && lines.push(request.url()));
  await page.goto(`${pilothouse.url}/w/${slug}/portfolio?asOf=2026-01-05`);
  await page.getByText("Nothing was recorded here by that day.").waitFor();
  await page.waitForTimeout(500);
  expect(lines).toEqual([]);
  await page.context().close();
});

test("when the line breaks off the page says so quietly, and catches up with what it missed", async () => {
  const { page } = await openPage(browser, { as });
  let cut = true;
  await page.route("**/entries/live*", (route) => (cut ? route.abort() : route.continue()));
  await page.goto(`${pilothouse.url}/w/${slug}/projects/${project}`);
  await page.getByText("Not live. Trying again.").waitFor();
  await say(page.context(), "/owner", { name: "Annie Easley" });
  cut = false;
  await page.getByText("Annie Easley").first().waitFor();
  await page.getByText("Not live. Trying again.").waitFor({ state: "hidden" });
  await page.context().close();
});
