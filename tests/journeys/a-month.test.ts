import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { type Colleague, join, signIn } from "./company.ts";
import { openPage } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** A project's month, from the idea to the decision, by the people who are in it: how many fields did they type in, all together (P-X3)? */
let pilothouse: Pilothouse;
let browser: Browser;
let ada: Colleague;
let bert: Colleague;
let cleo: Colleague;
const workspace = "example";
/** What was typed in, by whom. */
const typed: string[] = [];

beforeAll(async () => {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence" };
  [pilothouse, browser] = await Promise.all([startPilothouse(admin), launch()]);
  ada = await signIn(browser, pilothouse, "ada@example.com");
  bert = await join(browser, pilothouse, ada, { workspace, name: "Bert Lindqvist", role: "lead" });
  cleo = await join(browser, pilothouse, ada, { workspace, name: "Cleo Marsh", role: "member" });
  for (const name of ["Bert Lindqvist", "Cleo Marsh", "Dana Ortiz"]) await ada.ask(`/workspaces/${workspace}/persons`, { name });
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

/** A person's browser in which each field that anything is typed into is counted once for each time it is offered. */
async function pageOf(who: string, { state }: Colleague): Promise<Page> {
  const { page } = await openPage(browser, { width: 1440, as: state });
  await page.exposeFunction("countTyped", (label: string) => typed.push(`${who}: ${label}`));
  await page.addInitScript(() => {
    const seen = new WeakSet<EventTarget>();
    document.addEventListener(
      "input",
      ({ target }) => {
        const isField =
          target instanceof HTMLTextAreaElement ||
          (target instanceof HTMLInputElement && !["checkbox", "radio", "date"].includes(target.type));
        if (!isField || seen.has(target)) return;
        seen.add(target);
        const label = target.getAttribute("aria-label") ?? target.labels?.[0]?.textContent ?? target.name;
        (window as unknown as { countTyped: (label: string) => void }).countTyped(label);
      },
      true,
    );
  });
  return page;
}

async function pressTwice(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

test("from the idea to the decision all people together type into ten fields at most, and the engineer into none", {
  timeout: 120_000,
}, async () => {
  const lead = await pageOf("lead", bert);
  await lead.goto(`${pilothouse.url}/w/${workspace}/portfolio`);
  await lead.getByLabel("Name of the new project").first().fill("Churn early warning");
  await lead.keyboard.press("Enter");
  await lead.waitForURL(/\/projects\/[^?]+/);
  const asked = lead.getByRole("region", { name: "Start questions" });
  await asked.getByRole("heading", { name: "Who owns it?" }).waitFor();
  await asked.getByRole("button", { name: "Bert Lindqvist" }).click();
  await asked.getByRole("heading", { name: "Which business sponsor wants it?" }).waitFor();
  await asked.getByRole("button", { name: "Cleo Marsh" }).click();
  await lead.getByLabel("Which one number should it move?").fill("monthly cancellations");
  await lead.keyboard.press("Enter");
  await asked.getByRole("heading", { name: "What would stop it?" }).waitFor();
  await asked.getByRole("button", { name: "Next question" }).click();
  await asked.getByRole("heading", { name: "Who is its product owner?" }).waitFor();
  await asked.getByRole("button", { name: "Dana Ortiz" }).click();
  await lead.getByLabel("How would it reach production?").fill("a nightly list for the retention desk");
  await lead.keyboard.press("Enter");
  await asked.getByRole("button", { name: "4 to 8 weeks" }).click();

  for (const [role, metric, threshold, comparison, reason] of [
    ["minimum-viable", "recall", "0.8", "at-least", "below it the desk finds them by itself"],
    ["kill", "share of false alarms", "0.2", "above", ""],
  ] as const) {
    await lead.getByRole("button", { name: "Set a criterion" }).first().click();
    const form = lead.getByRole("dialog");
    await form.getByLabel("It says").selectOption(role);
    await form.getByLabel("The number").fill(metric);
    await form.getByLabel("Compared").selectOption(comparison);
    await form.getByLabel("Threshold").fill(threshold);
    if (reason) await form.getByLabel("Why the business needs exactly this").fill(reason);
    await form.getByRole("button", { name: "Set a criterion" }).click();
    await form.waitFor({ state: "hidden" });
  }
  await pressTwice(lead, "Enter data assessment");
  await pressTwice(lead, "Enter proof of concept");
  const id = /projects\/([^?/]+)/.exec(lead.url())?.[1] ?? "";

  const { secret } = await cleo.ask<{ secret: string }>(`/workspaces/${workspace}/keys`, { name: "nightly evaluation", role: "member" });
  const env = { ...process.env, PILOTHOUSE_URL: pilothouse.url, PILOTHOUSE_KEY: secret };
  for (const [criterion, value] of [
    ["recall", "0.84"],
    ["false alarms", "0.07"],
  ] as const) {
    const words = ["Churn early warning", "--criterion", criterion, "--value", value, "--n", "4200", "--source", "run 7"];
    await promisify(execFile)(process.execPath, ["apps/cli/main.ts", "evidence", "push", ...words], { env });
  }

  const sponsor = await pageOf("sponsor", cleo);
  await sponsor.goto(`${pilothouse.url}/w/${workspace}/projects/${id}`);
  await sponsor.getByRole("button", { name: "More that can be said about this project" }).click();
  await sponsor.getByRole("menuitem", { name: "Record a check-in" }).click();
  const checkIn = sponsor.getByRole("dialog");
  await checkIn.getByLabel("Somebody from outside the team took part").check();
  expect(await checkIn.getByLabel("Who").inputValue()).toBe("Cleo Marsh");
  await checkIn.getByRole("button", { name: "Record a check-in" }).click();
  await checkIn.waitFor({ state: "hidden" });

  await pressTwice(lead, "Enter go/no-go");
  await lead.getByRole("button", { name: "Hold the gate" }).click();
  await lead.getByRole("heading", { level: 1, name: /A go is open\.$/ }).waitFor();
  await lead.keyboard.press("d");
  await lead.keyboard.press("Enter");
  await lead.getByRole("heading", { level: 1, name: /^Go, decided on/ }).waitFor();

  console.log(`a month took ${typed.length} typed fields, the engineer's 0:\n${typed.map((each) => `  ${each}`).join("\n")}`);
  expect(typed.length).toBeLessThanOrEqual(10);
  const { needs } = await bert.ask<{ needs: readonly unknown[] }>(`/workspaces/${workspace}/projects/${id}`);
  expect(needs).toEqual([]);
});
