import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { type Colleague, signIn } from "./company.ts";
import { openPage, violations } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** A project is stopped on a met kill criterion the day the evidence arrives, its learning drafted; brief and portfolio say it. */
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

test("stopped the day the evidence arrives, in a sentence one would say aloud, with what was learnt drafted and found again", async () => {
  const { id } = await ada.ask<{ id: string }>(`/workspaces/${workspace}/projects`, {
    name: "Churn early warning",
    kind: "trained-model",
    useCase: "Warn the retention desk about customers who are about to cancel.",
  });
  const at = `/workspaces/${workspace}/projects/${id}`;
  await ada.ask(`${at}/criteria`, {
    role: "kill",
    metric: "recall on new customers",
    comparison: "below",
    threshold: 0.6,
    phase: "data-assessment",
  });
  await ada.ask(`${at}/team-size`, { people: 2 });
  await ada.ask(`${at}/phases`, { phase: "data-assessment" });
  const { secret } = await ada.ask<{ secret: string }>(`/workspaces/${workspace}/keys`, { name: "nightly evaluation", role: "member" });
  const { page, complaints } = await openPage(browser, { width: 1440, as: ada.state });
  await page.goto(`${pilothouse.url}/w/${workspace}/projects/${id}`);
  await page.getByRole("heading", { level: 1, name: "Churn early warning" }).waitFor();

  const env = { ...process.env, PILOTHOUSE_URL: pilothouse.url, PILOTHOUSE_KEY: secret };
  const words = ["Churn early warning", "--value", "0.41", "--n", "900", "--source", "run 7"];
  await promisify(execFile)(process.execPath, ["apps/cli/main.ts", "evidence", "push", ...words], { env });
  await page
    .getByText(/The kill criterion .* was met on/)
    .first()
    .waitFor();

  await page.keyboard.press("d");
  const deciding = page.getByRole("dialog");
  await deciding.getByRole("radio", { name: "Stop the project and keep the learning" }).check();
  await deciding.getByLabel("Why").fill("Recall is out of reach with the data we have.");
  await deciding.getByLabel("What kind of end it is, if you like").selectOption("impossible");
  await deciding.getByRole("button", { name: "Stop the project and keep the learning" }).click();
  await page.getByText("stopped, learning open").first().waitFor();

  const sentence =
    "Churn early warning was stopped today, because what was to stop it came about: recall on new customers below 0.6. What was learnt is being written down.";
  await page.goto(`${pilothouse.url}/w/${workspace}/portfolio`);
  await page.getByRole("heading", { level: 1 }).getByText(sentence).waitFor();
  if (looks) await page.screenshot({ path: `${looks}/stop-portfolio.png` });
  const brief = await page.context().request.get(`${pilothouse.url}/api/v1/workspaces/${workspace}/brief?format=md`);
  expect(await brief.text()).toContain(sentence);

  await page.goto(`${pilothouse.url}/w/${workspace}/projects/${id}`);
  await page.getByRole("button", { name: "Put the learning right" }).click();
  const learning = page.getByRole("dialog");
  expect(await learning.getByLabel("What we believed").inputValue()).toContain("Warn the retention desk");
  expect(await learning.getByLabel("What we found").inputValue()).toContain("0.41 was measured on");
  expect(await learning.getByLabel("What we would do differently").inputValue()).toContain("started without");
  await learning.getByText(/stopping it saved .* EUR, as an estimate\./).waitFor();
  expect(await violations(page, "a drafted learning")).toEqual([]);
  if (looks) await page.screenshot({ path: `${looks}/stop-learning.png` });
  await learning.getByRole("button", { name: "Keep the learning" }).click();
  await learning.waitFor({ state: "hidden" });

  await page.goto(`${pilothouse.url}/w/${workspace}/learnings`);
  await page.getByLabel("Search what was learnt").fill("retention");
  await page.getByRole("heading", { level: 1, name: "1 learning has “retention” in it." }).waitFor();
  await page.goto(`${pilothouse.url}/w/${workspace}/portfolio`);
  await page.getByLabel("Name of the new project").first().fill("Churn scoring for new customers");
  await page.getByText(/Looks like “Churn early warning”, stopped in/).waitFor();
  if (looks) await page.screenshot({ path: `${looks}/stop-like.png` });
  expect(complaints).toEqual([]);
  await page.context().close();
});
