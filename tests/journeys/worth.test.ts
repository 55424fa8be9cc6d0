import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { type OnADay, startOnADay } from "./on-a-day.ts";
import { openPage } from "./page.ts";

/** From nobody having said what success is worth to the verdict on the forecast's page and at the gate. */
const day = new Date("2026-11-23T08:00:00Z");
let pilothouse: OnADay;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  [pilothouse, browser] = await Promise.all([startOnADay(day), launch()]);
  ({ page, complaints } = await openPage(browser));
  await page.clock.setFixedTime(day);
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

test("what success is worth is said once, and the page and the gate say whether the next test is worth its price", async () => {
  const at = `/w/${pilothouse.sample}/projects`;
  await page.goto(`${pilothouse.url}/w/${pilothouse.sample}/portfolio`);
  await page.getByRole("link", { name: "Invoice matching" }).first().click();
  await page.getByRole("link", { name: "All that is forecast of it" }).click();
  const panel = page.getByRole("region", { name: "Test first, or decide now" });
  await panel.getByText("Nobody has said what it is worth").waitFor();
  await panel.getByRole("button", { name: "Say what it is worth" }).click();
  const field = (name: string) => page.getByRole("dialog").getByRole("textbox", { name, exact: true });
  await field("From, in EUR").fill("9,000");
  await field("To").fill("4,000");
  await field("Why, and whose figure it is").fill("Two clerks, by last year’s hours; the sponsor’s figure.");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByText("is more than the most").waitFor();
  await field("To").fill("12,000");
  await page.getByRole("button", { name: "Keep it" }).click();
  const verdict = panel.getByText(/^(Testing|No result of testing) [\d,]+ cases/);
  await verdict.waitFor();
  const says = (await verdict.textContent()) ?? "";
  await panel.getByText("Still to be paid").waitFor();
  const project = new URL(page.url()).pathname.split("/").at(-2);
  await page.goto(`${pilothouse.url}${at}/${project}/gate`);
  await page.getByText(says).waitFor();
  expect(complaints).toEqual([]);
});
