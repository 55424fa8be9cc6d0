// The gate on a real screen: 20 criteria, 12 gatekeepers, in Chromium. How long until it can be used, and how far behind it is when somebody votes.
import os from "node:os";
import type { Page } from "playwright-core";
import { launch } from "../tests/journeys/browser.ts";
import { type Colleague, join, projectAtItsGate, signIn } from "../tests/journeys/company.ts";
import { openPage } from "../tests/journeys/page.ts";
import { startPilothouse } from "../tests/journeys/pilothouse.ts";
import { quantile, report } from "./support/report.ts";

const CRITERIA = 20;
const GATEKEEPERS = 12;
const OPENINGS = 15;
const workspace = "example";
const bar = { against: "bar", better: "lower" } as const;

const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence" };
const [pilothouse, browser] = await Promise.all([startPilothouse({ ...admin, PILOTHOUSE_REQUESTS_PER_MINUTE: "0" }), launch()]);
try {
  console.log(
    `load before it starts: ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")} on ${os.cpus().length} cores`,
  );
  const ada = await signIn(browser, pilothouse, "ada@example.com");
  const others: Colleague[] = [];
  for (let at = 1; at < GATEKEEPERS; at += 1) {
    others.push(await join(browser, pilothouse, ada, { workspace, name: `Keeper${at} of the gate`, role: "member" }));
  }
  const criteria = Array.from({ length: CRITERIA }, (_, at) => ({
    role: at % 5 === 0 ? ("success" as const) : ("minimum-viable" as const),
    metric: `metric number ${at + 1}`,
    comparison: "at-least" as const,
    threshold: 0.8,
  }));
  const project = await projectAtItsGate(ada, workspace, { name: "Churn early warning", weight: "standard", criteria });
  for (const criterion of Object.values(project.criteria)) {
    await ada.ask(`${project.at}/evidence`, { criterion, value: 0.83, interval: { low: 0.81, high: 0.86 }, n: 4200, source: "run 7" });
  }
  const { members } = await ada.ask<{ members: readonly { id: string }[] }>(`/workspaces/${workspace}/members`);
  await ada.ask(`${project.at}/gate`, { gatekeepers: members.map(({ id }) => id) });

  const { page } = await openPage(browser, { width: 1440, as: ada.state });
  const inside = await timesToOpen(page, `${pilothouse.url}/w/${workspace}/projects/${project.id}`);
  report({
    name: `gate of ${CRITERIA} criteria and ${GATEKEEPERS} gatekeepers usable, by its key, median`,
    ours: quantile(inside, 0.5),
    peer: 300,
    unit: "ms",
    ...bar,
  });
  report({ name: "… slowest of them", ours: Math.max(...inside), peer: 300, unit: "ms", ...bar });

  const loads: number[] = [];
  for (let at = 0; at < OPENINGS; at += 1) {
    const start = performance.now();
    await page.goto(`${pilothouse.url}/w/${workspace}/projects/${project.id}/gate`, { waitUntil: "commit" });
    await usable(page);
    loads.push(performance.now() - start);
  }
  console.log(`the whole page from its address, files in the browser's cache: median ${Math.round(quantile(loads, 0.5))} ms`);

  await page.waitForTimeout(1_500); // the line stands
  const behind: number[] = [];
  for (const [at, other] of others.entries()) {
    const seen = page.waitForFunction(
      (says) => document.querySelector("main")?.innerText.includes(says) && Date.now(),
      `${at + 1} of ${GATEKEEPERS} votes`,
      { polling: "raf" },
    );
    await other.ask(`${project.at}/gate/votes`, { vote: at % 3 === 0 ? "hold" : "go", reason: "As the figures stand." });
    const acknowledged = Date.now();
    behind.push(Number(await (await seen).jsonValue()) - acknowledged);
  }
  report({
    name: "a vote on the room's screen after it was acknowledged, median",
    ours: Math.max(1, quantile(behind, 0.5)),
    peer: 200,
    unit: "ms",
    ...bar,
  });
  report({ name: "… latest of them", ours: Math.max(1, ...behind), peer: 200, unit: "ms", ...bar });
} finally {
  await browser.close();
  await pilothouse.stop();
}

/** From the key on the project's page to a gate that can be decided at. */
async function timesToOpen(page: Page, address: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < OPENINGS; at += 1) {
    await page.goto(address);
    await page.getByRole("button", { name: "Hold the gate" }).waitFor();
    await page.waitForTimeout(300);
    const start = performance.now();
    await page.keyboard.press("d");
    await usable(page);
    times.push(performance.now() - start);
  }
  return times;
}

/** All rows, all seats and the bar are drawn. */
async function usable(page: Page): Promise<void> {
  await page.waitForFunction(
    ([rows, seats]) =>
      document.querySelectorAll("main [data-row]").length >= rows &&
      document.querySelectorAll("main [data-is]").length === seats &&
      document.querySelector("main [data-foot]") !== null,
    [CRITERIA, GATEKEEPERS] as const,
    { polling: "raf" },
  );
}
