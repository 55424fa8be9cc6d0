import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { signIn } from "./company.ts";
import { openPage, pixelsTooWide, violations, type Watched } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** What an agent will cost: until it ships, and a month in use. */
let pilothouse: Pilothouse;
let browser: Browser;
let watched: Watched;
let phone: Watched;
let project = "";
const workspace = "example";
const looks = process.env.PICTURES; // a folder: where somebody wants to look at what was shown

beforeAll(async () => {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence" };
  [pilothouse, browser] = await Promise.all([startPilothouse(admin), launch()]);
  const ada = await signIn(browser, pilothouse, "ada@example.com");
  const at = `/workspaces/${workspace}/projects`;
  project = (await ada.ask<{ id: string }>(at, { name: "Support copilot" })).id;
  await ada.ask(`${at}/${project}/kind`, { kind: "agent" });
  await ada.ask(`${at}/${project}/phases`, { phase: "data-assessment" });
  for (const judgement of ["technique", "problem", "data"]) await ada.ask(`${at}/${project}/judgements`, { judgement, holds: true });
  const price = (per: string, amount: number) => ({ per, amount, currency: "EUR" });
  await ada.ask(`${at}/${project}/dependencies`, {
    ...{ vendor: "Lumen", model: "small-1", pricesAsOf: "2026-11-01" },
    prices: [price("million-tokens-in", 2), price("million-tokens-out", 10)],
  });
  [watched, phone] = await Promise.all([
    openPage(browser, { width: 1440, as: ada.state }),
    openPage(browser, { width: 390, scheme: "dark", as: ada.state }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

const to = (path: string) => `${pilothouse.url}/w/${workspace}/projects/${project}${path}`;
const look = async (page: Page, name: string): Promise<void> => {
  if (looks) await page.screenshot({ path: `${looks}/${name}.png`, animations: "disabled", fullPage: true });
};
async function holds(page: Page, name: string): Promise<void> {
  await look(page, name);
  expect(await violations(page, name)).toEqual([]);
  expect(await pixelsTooWide(page), name).toBe(0);
}

test("a month in use is priced from what is said, and the gate asks its question at the cost of the forecast", async () => {
  const { page } = watched;
  await page.goto(to("/forecast"));
  const panel = page.getByRole("region", { name: "What it costs" });
  await panel.getByText("How much it will be used is not recorded.").waitFor();
  await panel.getByRole("button", { name: "Say how much it will be used" }).click();
  await look(page, "money-form");
  await page.getByLabel("Tasks a month, the least").fill("9000");
  await page.getByLabel("Tasks a month, the most").fill("1k");
  await page.getByLabel("Tokens in, for each call, the least").fill("5,000");
  await page.getByLabel("Tokens out, for each call, the least").fill("500");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByText("The least (9000) is more than the most (1000).").waitFor();
  await page.getByLabel("Tasks a month, the least").fill("1k");
  await page.getByLabel("Tasks a month, the most").fill("");
  await page.getByRole("button", { name: "Keep it" }).click();
  // 1,000 tasks of 5,000 tokens in at 2 a million and 500 out at 10: 15 EUR.
  await panel.getByRole("button", { name: "15 EUR" }).waitFor();
  await panel.getByText("0.015 EUR a task").waitFor();
  await panel.getByText("A month in use: what moves it").click();
  await panel.getByText("small-1 by Lumen: EUR 2 a million tokens in").waitFor();
  await look(page, "money");
  const ships = panel.locator("dl > div").filter({ hasText: "Until it ships, if it does" });
  const remaining = await ships.getByRole("button").innerText();
  await page.goto(to("/gate"));
  await page.getByText("Remaining, by its forecast").waitFor();
  await page.locator("dd").getByText(remaining, { exact: true }).waitFor();
  await page.getByRole("button", { name: "Show it" }).waitFor(); // what is spent stays hidden
  await phone.page.goto(to("/forecast"));
  await phone.page.getByRole("button", { name: "15 EUR" }).waitFor();
  await holds(phone.page, "money-phone-dark");
  expect([...watched.complaints, ...phone.complaints]).toEqual([]);
});
