import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { openPage, paste, twelveProjects, type Watched } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** One person's first hour on a new server, in order: each story goes on where the one before ended. */
let pilothouse: Pilothouse;
let browser: Browser;
let watched: Watched;

const email = "ada@example.com";
const password = "a long enough sentence";

beforeAll(async () => {
  [pilothouse, browser] = await Promise.all([startPilothouse(), launch()]);
  watched = await openPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

test("a messy table becomes an honest page, without an account", async () => {
  const { page } = watched;
  await page.goto(pilothouse.url);
  await page.getByRole("heading", { level: 1, name: "Your list of AI projects in" }).waitFor();
  await paste(page, twelveProjects());
  await page.getByRole("heading", { level: 1, name: "12 projects were read; 2 rows were not." }).waitFor();
  await page.getByRole("heading", { name: "2 rows were not read" }).waitFor();
  const brief = page.frameLocator('iframe[title="The brief"]');
  await brief.getByText("May not be said").first().waitFor();
  expect(await brief.locator("body").innerText()).toContain("Churn early warning");
});

test("a column that was read wrong is changed with one choice, and the page follows", async () => {
  const { page } = watched;
  const brief = page.frameLocator('iframe[title="The brief"]');
  await page.getByLabel("Read Exec sponsor as").selectOption({ label: "not read" });
  await expect.poll(() => brief.locator("body").innerText(), { timeout: 20_000 }).not.toContain("Tom Berger");
  await page.getByLabel("Read Exec sponsor as").selectOption({ label: "sponsor" });
  await page.getByLabel("Read Initiative as").selectOption({ label: "not read" });
  await page.getByRole("heading", { level: 1, name: "No project was read from this table" }).waitFor();
  await page.getByLabel("Read Initiative as").selectOption({ label: "project" });
  await page.getByRole("heading", { level: 1, name: "12 projects were read" }).waitFor();
});

test("nothing is lost on a reload, and the page can be taken along", async () => {
  const { page } = watched;
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "12 projects were read" }).waitFor();
  for (const kind of ["HTML, one file", "PDF, for paper", "Markdown"]) {
    await page.getByRole("button", { name: "Download" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: kind }).click()]);
    expect(download.suggestedFilename()).toMatch(/^brief-\d{4}-\d{2}-\d{2}\.(html|pdf|md)$/);
  }
});

test("a workbook is read as well as a paste, and the table before is not mixed into it", async () => {
  const { page } = watched;
  await page.getByRole("button", { name: "Another table" }).click();
  await page.locator('input[type="file"]').setInputFiles(fileURLToPath(new URL("../../scenarios/tables/portfolio.xlsx", import.meta.url)));
  await page.getByText("From portfolio.xlsx.").waitFor();
  await page.frameLocator('iframe[title="The brief"]').getByText("May not be said").first().waitFor();
  await page.getByRole("button", { name: "Another table" }).click();
  await paste(page, twelveProjects());
  await page.getByRole("heading", { level: 1, name: "12 projects were read" }).waitFor();
});

test("“Keep this” sets the server up with the printed token and opens the portfolio of twelve", async () => {
  const { page } = watched;
  await page.getByRole("button", { name: "Keep this" }).click();
  await page.getByLabel("Set-up token").fill(pilothouse.setUpUrl);
  await page.getByLabel("Your name").fill("Ada Byron");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Workspace").fill("Analytical Engines");
  await page.getByRole("button", { name: "Set up and keep 12 projects" }).click();
  await page.waitForURL(/\/w\/analytical-engines\/portfolio/);
  await page.getByText("12 projects:").waitFor();
  expect(await page.locator("main [data-row]").count()).toBeGreaterThanOrEqual(12);
});

test("no red on day one: an imported table breaks no agreement of ours", async () => {
  const { page } = watched;
  await page.getByText("Table", { exact: true }).click();
  await page.getByRole("table").waitFor();
  expect(await page.locator("[class*=breach]").count()).toBe(0);
  await page.getByText("Lanes", { exact: true }).click();
});

test("a project opens from its lane, and yesterday it was not there", async () => {
  const { page } = watched;
  await page
    .getByRole("link", { name: /^Churn early warning/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Churn early warning" }).waitFor();
  await page.keyboard.press("t");
  await page.getByRole("button", { name: "Yesterday" }).click();
  await page.getByText("This is how it stood on").waitFor();
  await page.getByRole("link", { name: "Portfolio" }).first().click();
  await page.getByText("Nothing was recorded here by that day.").waitFor();
  expect(new URL(page.url()).searchParams.get("asOf")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await page.getByRole("button", { name: "Back to today" }).click();
  await page.getByText("12 projects:").waitFor();
});

test("a launch promised too early is refused, and a decision date is offered in its place", async () => {
  const { page } = watched;
  await page
    .getByRole("link", { name: /^Invoice field extraction/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Promise a launch" }).click();
  await page.getByLabel("Day", { exact: true }).fill("2031-03-12");
  await page.getByRole("button", { name: "Promise this launch" }).click();
  await page.getByRole("alert").getByText("No launch date until productionisation has begun").waitFor();
  await page.getByRole("button", { name: "Say instead: we decide by 12 March 2031" }).click();
  await page.getByRole("button", { name: "Set the decision date" }).click();
  await page.getByRole("button", { name: "12 March 2031", exact: true }).waitFor();
});

test("every figure can be asked who says so, with the entry behind it", async () => {
  const { page } = watched;
  await page.getByRole("button", { name: "12 March 2031", exact: true }).click();
  await page.getByText("Says who?").waitFor();
  await page.getByRole("link", { name: "See the entry and its proof" }).click();
  await page.getByText("Checked in your browser: this line stands in the log, unchanged").waitFor();
});

test("by keyboard alone: a project exists after one field and is useful after four", async () => {
  const { page } = watched;
  const started = Date.now();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByText("12 projects:").waitFor();
  await page.keyboard.press("c");
  await page.keyboard.type("Route planning");
  await page.keyboard.press("Enter");
  for (const [question, answer] of [
    ["Who owns it?", "Mary Somerville"],
    ["Which business sponsor wants it?", "Luigi Menabrea"],
    ["Which one number should it move?", "kilometres per delivery"],
  ] as const) {
    await page.getByRole("heading", { name: question }).waitFor();
    await page.keyboard.type(answer);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("heading", { name: "What would stop it?" }).waitFor();
  expect(Date.now() - started).toBeLessThan(60_000);
  expect(await page.locator("main").innerText()).toContain("Luigi Menabrea");
});

test("rows, help and the palette answer to keys", async () => {
  const { page } = watched;
  await page.getByRole("button", { name: "Later" }).press("Enter");
  await page.keyboard.press("?");
  await page.getByRole("heading", { name: "What the keys do here" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "What the keys do here" }).waitFor({ state: "hidden" });
  await page.keyboard.press("Control+k");
  await page.getByLabel("Find or do anything").last().fill("audit");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/audit/);
  await page.getByRole("row").nth(1).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByText("Checked in your browser").waitFor();
});

test("signing out closes the door, and signing in leads back to the address one came for", async () => {
  const { page } = watched;
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Signed in as Ada Byron" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { level: 1, name: "Your list of AI projects in" }).waitFor();
  await page.goto(`${pilothouse.url}/w/analytical-engines/settings`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("not this one at all");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/w\/analytical-engines\/settings/);
  await page.getByRole("heading", { level: 1, name: "1 person belongs to Analytical Engines." }).waitFor();
});

test("an invitation brings somebody in, and a key is shown once", async () => {
  const { page } = watched;
  await page.getByLabel("E-mail").fill("charles@example.com");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.locator("code", { hasText: "/join" }).innerText();
  await page.getByLabel("What is it for?").fill("nightly evaluation");
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.locator("code", { hasText: "ph_" }).waitFor();
  await page.reload();
  await page.getByText("nightly evaluation").waitFor();
  expect(await page.locator("code", { hasText: "ph_" }).count()).toBe(0);

  const guest = await openPage(browser);
  await guest.page.goto(link);
  await guest.page.getByLabel("Your name").fill("Charles Babbage");
  await guest.page.getByLabel("Password", { exact: true }).fill(password);
  await guest.page.getByRole("button", { name: "Join the workspace" }).click();
  await guest.page.waitForURL(/\/portfolio/);
  expect(guest.complaints).toEqual([]);
  await guest.page.context().close();
});

test("while the server does not answer the page says so, and stops saying it by itself", async () => {
  const { page } = await openPage(browser, { as: await watched.page.context().storageState() });
  await page.goto(`${pilothouse.url}/w/analytical-engines/portfolio`);
  await page.getByText("projects:").waitFor();
  await page.context().setOffline(true);
  await page.getByLabel("Name of the new project").fill("Nobody hears this");
  await page.getByLabel("Name of the new project").press("Enter");
  await page.getByText("The server does not answer. What you see may be old").waitFor();
  await page.context().setOffline(false);
  await page.getByText("The server does not answer. What you see may be old").waitFor({ state: "hidden" });
  expect(await page.getByLabel("Name of the new project").inputValue()).toBe("Nobody hears this");
  await page.context().close();
});

test("a session that ended elsewhere leads to the door and back", async () => {
  const { page } = await openPage(browser, { as: await watched.page.context().storageState() });
  await page.goto(`${pilothouse.url}/w/analytical-engines/portfolio`);
  await page.getByText("projects:").waitFor();
  await page.context().clearCookies();
  await page.getByRole("link", { name: "Audit" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  expect(new URL(page.url()).searchParams.get("next")).toBe("/w/analytical-engines/audit");
  await page.context().close();
});

test("in all of this the browser had nothing to complain about", () => {
  expect(watched.complaints).toEqual([]);
});
