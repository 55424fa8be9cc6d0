import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { type OnADay, startOnADay } from "./on-a-day.ts";
import { openPage, pixelsTooWide, violations } from "./page.ts";

/** Whoever looks again after a while is told what moved the forecast, and by which entry. */
let house: OnADay;
let browser: Browser;
let project = "";
const now = new Date("2026-11-23T08:00:00Z");
const looks = process.env.PICTURES; // a folder: where somebody wants to look at what was shown

beforeAll(async () => {
  [house, browser] = await Promise.all([startOnADay(now), launch()]);
  const answer = await fetch(`${house.url}/api/v1/workspaces/${house.sample}/projects`);
  const { rows } = (await answer.json()) as { rows: readonly { id: string; name: string }[] };
  project = rows.find(({ name }) => name === "Damage claims from photos")?.id ?? "";
});

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const shown = async (page: Page, query = "") => {
  await page.clock.setFixedTime(now);
  await page.goto(`${house.url}/w/${house.sample}/projects/${project}/forecast${query}`);
  return page.getByRole("region", { name: "What moved it" });
};

test("what moved a forecast is told since a day of one’s choice, and each entry of it is one click away", async () => {
  const { page, complaints } = await openPage(browser, { width: 1440 });
  const panel = await shown(page);
  await panel.getByRole("heading", { name: /^Since 24 October 2026: \d+ days later$/ }).waitFor();
  await panel.getByRole("img", { name: /^From then .* to now .*: Time went by, \d+ days later; Estimates of proof of concept/ }).waitFor();
  await panel.getByLabel("Compare with").selectOption({ label: "a quarter ago" });
  await panel.getByRole("heading", { name: /^Since 15 September 2026: / }).waitFor();
  await panel.getByText("Each step, with its reason").click();
  const steps = panel.getByRole("group");
  await steps.getByText("The time box was extended by 4 weeks.").waitFor();
  await steps.getByText("The forecast after this entry less the one before it, in the same ten thousand worlds.").first().waitFor();
  if (looks) await panel.screenshot({ path: `${looks}/moved.png`, animations: "disabled" });
  expect(await violations(page, "moved")).toEqual([]);
  await panel
    .getByRole("link", { name: /^Entry \d+$/ })
    .first()
    .click();
  await page.waitForURL(/\/audit\?.*entry=\d+/);
  expect(complaints).toEqual([]);
});

test("on a phone and in the dark it is told as well", async () => {
  const { page, complaints } = await openPage(browser, { width: 390, scheme: "dark" });
  const panel = await shown(page, "?since=2026-10-24");
  await panel.getByText("Each step, with its reason").click();
  await panel.getByRole("link", { name: /^Entry \d+$/ }).waitFor();
  if (looks) await panel.screenshot({ path: `${looks}/moved-phone-dark.png`, animations: "disabled" });
  expect(await pixelsTooWide(page)).toBe(0);
  expect(await violations(page, "moved on a phone", "colours")).toEqual([]);
  expect(complaints).toEqual([]);
});
