import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { type OnADay, startOnADay } from "./on-a-day.ts";
import { atRest, openPage } from "./page.ts";

/** A criterion from its form to its mark: what a trial asks for, what ends it, and what an edit after a figure looks like. */
let pilothouse: OnADay;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  [pilothouse, browser] = await Promise.all([startOnADay(new Date("2026-11-23T08:00:00Z")), launch()]);
  ({ page, complaints } = await openPage(browser));
  await page.clock.setFixedTime(new Date("2026-11-23T08:00:00Z"));
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

const field = (name: string) => page.getByRole("dialog").getByRole("textbox", { name, exact: true });
const row = (name: string) => page.locator("[data-row][data-actions]").filter({ hasText: name });

test("a trial says in one line when to look and when to stop, while its form is filled in", async () => {
  await page.goto(`${pilothouse.url}/w/${pilothouse.sample}/portfolio`);
  await page.getByPlaceholder("Add a project by its name").fill("Ticket triage");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Ticket triage" }).waitFor();
  await page.getByRole("button", { name: "Set a criterion" }).click();
  await field("The number").fill("hard tickets solved");
  const decider = page.getByRole("combobox", { name: "Decided by" });
  expect(await decider.getByRole("option").allTextContents()).toEqual(["the figure", "its whole range"]);
  await field("Threshold").fill("0.4");
  await decider.selectOption("a trial in two stages");
  await field("Not worth it at").fill("0.2");
  await page.getByText("Look at 13; stop if 3 or fewer succeed; else go on to 43; 13 or more of 43 pass.").waitFor();
  await field("Why the business needs exactly this").fill("Below it support reads every ticket anyway.");
  await page.getByRole("dialog").getByRole("button", { name: "Set a criterion" }).click();
  await row("hard tickets solved ≥ 0.4, in a trial of 43").waitFor();
});

test("figures are typed as they were counted, and a trial goes on until it is over", async () => {
  const offer = async (figure: string) => {
    await page.getByRole("button", { name: "Offer evidence" }).click();
    await field("Figure").fill(figure);
    await field("Source").fill("pilot of November");
    await page.getByRole("button", { name: "Offer it" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  await offer("5 of 13");
  await row("hard tickets solved").getByText("5 of 13 succeeded so far; go on to 43.").waitFor();
  await offer("13/30");
  await page.getByText("was met on 23 November 2026").first().waitFor();
  await row("hard tickets solved").getByText("trial over").waitFor();
  await offer("13 of 43");
  expect(await row("hard tickets solved").getByText("13 of 30 succeeded; more than 12 of 43 pass.").count()).toBe(1);
});

test("an edit after the figure is marked with what it said before", async () => {
  await page.getByRole("button", { name: /What can be done with “hard tickets solved/ }).click();
  await page.getByRole("menuitem", { name: "Edit it, marked as edited" }).click();
  await field("Threshold").fill("0.35");
  await field("Why it is changed after a figure").fill("The board asked.");
  await page.getByRole("button", { name: "Edit it, marked as edited" }).click();
  await row("hard tickets solved ≥ 0.35")
    .getByText("edited after a figure; it said “hard tickets solved ≥ 0.4, in a trial of 43”")
    .waitFor();
});

test("good enough stands as large as a kill would, and accuracy work beside it has an owner, a budget and an end", async () => {
  const loud = page.locator("li[data-loud]");
  expect(await loud.count()).toBe(1);
  expect(await loud.getAttribute("data-breach")).toBeNull();
  await page.getByRole("button", { name: "Open a parallel track" }).click();
  await field("What is to become better, and why that is worth it").fill("Two more of ten hard tickets, for the night shift");
  await page.getByRole("dialog").getByLabel("Who owns it").last().fill("Grace Hopper");
  await page.getByRole("button", { name: "Open the track" }).click();
  await page.getByText("Grace Hopper, 2 weeks of work").waitFor();
  await page.getByText("until 21 December 2026", { exact: true }).waitFor();
  await atRest(page);
  expect(complaints).toEqual([]);
});
