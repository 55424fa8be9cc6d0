import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { type Colleague, signIn } from "./company.ts";
import { openPage, pixelsTooWide, violations } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** A lead says that two projects share people, and that one waits for a vendor. */
let pilothouse: Pilothouse;
let browser: Browser;
let ada: Colleague;
const workspace = "example";
const looks = process.env.PICTURES; // a folder: where somebody wants to look at what was shown

beforeAll(async () => {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence" };
  [pilothouse, browser] = await Promise.all([startPilothouse(admin), launch()]);
  ada = await signIn(browser, pilothouse, "ada@example.com");
});
afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

async function holds(page: Page, name: string): Promise<void> {
  if (looks) await page.screenshot({ path: `${looks}/${name}.png`, animations: "disabled", fullPage: true });
  expect(await violations(page, name)).toEqual([]);
  expect(await pixelsTooWide(page), name).toBe(0);
}

test("a team is named, two projects share it, and the forecast says who holds whom up and what it waits for", async () => {
  const base = `/workspaces/${workspace}`;
  const made: string[] = [];
  for (const name of ["Churn early warning", "Search"]) {
    const { id } = await ada.ask<{ id: string }>(`${base}/projects`, { name });
    await ada.ask(`${base}/projects/${id}/phases`, { phase: "data-assessment" });
    made.push(id);
  }
  const [churn, search] = made;
  const { page } = await openPage(browser, { width: 1440, as: ada.state });
  await page.goto(`${pilothouse.url}/w/${workspace}/forecasts/assumptions`);
  await page.getByRole("button", { name: "Name a team" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Data science");
  await page.getByRole("textbox", { name: "People" }).fill("0");
  await page.getByRole("button", { name: "Name the team" }).click();
  await page.getByText("A team has more than 0 people.").waitFor();
  await page.getByRole("textbox", { name: "People" }).fill("3");
  await page.getByRole("button", { name: "Name the team" }).click();
  await page.getByText("The team Data science has 3 people, and no project under way asks for them.").waitFor();
  await holds(page, "teams");

  const { teams } = await ada.ask<{ teams: readonly { id: string }[] }>(`${base}/forecast-teams`);
  await ada.ask(`${base}/projects/${search}/people`, { team: teams[0]?.id, people: 2 });
  await page.goto(`${pilothouse.url}/w/${workspace}/projects/${churn}/forecast`);
  await page.getByRole("button", { name: "Name its team" }).click();
  await page.getByRole("textbox", { name: "How many of them" }).fill("2");
  await page.getByRole("button", { name: "Share these people" }).click();
  await page.getByText(/^If Search waited, this one would be \d+ days earlier in the middle case\.$/).waitFor();

  await page.getByRole("button", { name: "Say what it waits for" }).click();
  await page.getByRole("textbox", { name: "For whom or what" }).fill("The vendor’s export of last year’s contracts");
  for (const [label, days] of [
    ["High", "10"],
    ["Low", "14"],
    ["Median", "20"],
  ] as const)
    await page.getByRole("textbox", { name: label }).fill(days);
  await page.getByRole("button", { name: "Count this wait" }).click();
  await page.getByText("Give the days as low ≤ median ≤ high").first().waitFor();
  await page.getByRole("textbox", { name: "High" }).fill("6 weeks");
  await holds(page, "wait-said");
  await page.getByRole("button", { name: "Count this wait" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText("14 to 42 days, as likely as not 20, on each visit").first().waitFor();
  await holds(page, "forecast-shared");
  const { page: phone } = await openPage(browser, { width: 390, scheme: "dark", as: ada.state });
  await phone.goto(`${pilothouse.url}/w/${workspace}/projects/${churn}/forecast`);
  await phone.getByText(/^If Search waited/).waitFor();
  await holds(phone, "forecast-shared-phone-dark");
  await phone.goto(`${pilothouse.url}/w/${workspace}/forecasts/assumptions`);
  await phone.getByText("its 2 projects under way ask for 4 now", { exact: false }).first().waitFor();
  await holds(phone, "teams-phone-dark");
});
