import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assessCustomers } from "./assessed.ts";
import { launch } from "./browser.ts";
import { atRest, openPage, paste, pixelsTooWide, twelveProjects, violations } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** Every screen over the sample portfolio, in light and dark, wide and on a phone. */
let pilothouse: Pilothouse;
let browser: Browser;
let as: Awaited<ReturnType<BrowserContext["storageState"]>>;
let sample = "";
let screens: readonly (readonly [name: string, path: string])[];

beforeAll(async () => {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence", PILOTHOUSE_SAMPLE: "1" };
  [pilothouse, browser] = await Promise.all([startPilothouse(admin), launch()]);
  const context = await browser.newContext();
  const at = (path: string) => `${pilothouse.url}/api/v1${path}`;
  const signedIn = await context.request.post(at("/sign-in"), { data: { email: "ada@example.com", password: "a long enough sentence" } });
  const { workspaces } = (await signedIn.json()) as { workspaces: readonly { slug: string; sample: boolean }[] };
  sample = workspaces.find((one) => one.sample)?.slug ?? "";
  const portfolio = await context.request.get(at(`/workspaces/${sample}/projects`));
  const { rows } = (await portfolio.json()) as { rows: readonly { id: string; phase: string; needs: readonly unknown[] }[] };
  const project = rows[0]?.id ?? "";
  const gate = rows.find(({ phase }) => phase === "go-no-go")?.id ?? "";
  const report = await assessCustomers({
    at: at(`/workspaces/${sample}`),
    ask: async (address, { method = "GET", body: data, headers } = {} as never) =>
      (await context.request.fetch(address, { method, data, headers })).json(),
    project,
  });
  as = await context.storageState();
  await context.close();
  screens = [
    ["the first screen", "/read"],
    ["home", "/home"],
    ["one's account", "/account"],
    ["sign-in", "/sign-in"],
    ["set-up", "/set-up"],
    ["an invitation that is not one", "/join?token=invite_0123456789012345678901"],
    ["a link for a new password", "/password?token=password_0123456789012345678901"],
    ["nothing", "/nowhere"],
    ["portfolio", `/w/${sample}/portfolio?view=lanes`],
    ["portfolio as a table", `/w/${sample}/portfolio?view=table`],
    ["what changed", `/w/${sample}/portfolio?view=lanes&since=2026-01-01`],
    ["a project", `/w/${sample}/projects/${project}`],
    ["a project in the past", `/w/${sample}/projects/${project}?asOf=2026-10-30`],
    ["a gate", `/w/${sample}/projects/${gate}/gate`],
    ["a gate on the wall", `/w/${sample}/projects/${gate}/gate?present=1`],
    ["gates looked back on", `/w/${sample}/gates`],
    ["learnings", `/w/${sample}/learnings`],
    ["dependencies", `/w/${sample}/dependencies`],
    ["data sets", `/w/${sample}/data`],
    ["a readiness report", `/w/${sample}${report}`],
    ["where cells are missing", `/w/${sample}${report}&columns=missing`],
    ["a column", `/w/${sample}${report}&column=income`],
    ["two versions compared", `/w/${sample}${report}&compare=2026-09`],
    ["a file to be assessed", `/w/${sample}${report.replace("?", "/assess?")}`],
    ["forecasts", `/w/${sample}/forecasts`],
    ["track record", `/w/${sample}/forecasts/track-record`],
    ["one's own record", `/w/${sample}/forecasts/track-record/own`],
    ["finished projects", `/w/${sample}/forecasts/finished`],
    ["what forecasts assume", `/w/${sample}/forecasts/assumptions`],
    ["the forecast of a project", `/w/${sample}/projects/${project}/forecast`],
    ["brief", `/w/${sample}/brief`],
    ["audit", `/w/${sample}/audit`],
    ["an entry", `/w/${sample}/audit?entry=3`],
    ["settings", `/w/${sample}/settings`],
  ];
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  test("every screen is accessible and the browser has nothing to complain about", { timeout: 300_000 }, async () => {
    const { page, complaints } = await openPage(browser, { width: 1440, scheme, as });
    const look = scheme === "light" ? "all" : "colours"; // the same markup: what differs in the dark is its colours
    const found: string[] = [];
    for (const [name, path] of screens) {
      await show(page, path);
      found.push(...(await violations(page, name, look)));
    }
    await page.setContent(await briefHtml(page), { waitUntil: "load" });
    found.push(...(await violations(page, "the page itself", look)));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test("windows that open over a screen are accessible too", { timeout: 120_000 }, async () => {
  const { page, complaints } = await openPage(browser, { width: 1440, as });
  await show(page, screens.find(([name]) => name === "a project")?.[1] ?? "/");
  const found: string[] = [];
  for (const [keys, name] of [
    ["n", "set a criterion"],
    ["e", "offer evidence"],
    ["d", "decide"],
    ["?", "help"],
    ["Control+k", "the palette"],
    ["t", "the day looked at"],
  ] as const) {
    await page.keyboard.press(keys);
    await page.getByRole("dialog").first().waitFor();
    found.push(...(await violations(page, name)));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").first().waitFor({ state: "hidden" });
  }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("on a phone no screen scrolls sideways", { timeout: 120_000 }, async () => {
  const { page } = await openPage(browser, { width: 390, as });
  const wide: string[] = [];
  const measure = async (name: string) => {
    const pixels = await pixelsTooWide(page);
    if (pixels > 0) wide.push(`${name} is ${pixels} px too wide`);
  };
  for (const [name, path] of screens) {
    await show(page, path);
    await measure(name);
  }
  await page.goto(`${pilothouse.url}/read`);
  await page.getByRole("heading", { level: 1, name: "Your list of AI projects in" }).waitFor();
  await paste(page, twelveProjects());
  await page.getByRole("heading", { level: 1, name: "12 projects were read" }).waitFor();
  await page.frameLocator('iframe[title="The brief"]').getByText("May not be said").first().waitFor();
  await measure("the preview");
  expect(wide).toEqual([]);
  expect(await violations(page, "the preview on a phone")).toEqual([]);
  await page.context().close();
});

/** The brief runs no script, so that axe cannot look into its frame; it is looked at by itself. */
async function briefHtml(page: Page): Promise<string> {
  const answer = await page.context().request.get(`${pilothouse.url}/api/v1/workspaces/${sample}/brief?format=html`);
  expect(answer.ok()).toBe(true);
  return answer.text();
}

async function show(page: Page, path: string): Promise<void> {
  await page.goto(`${pilothouse.url}${path}`);
  await atRest(page);
  await page.locator("main h1, main [role=alert]").first().waitFor();
}
