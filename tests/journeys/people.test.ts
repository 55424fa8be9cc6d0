import type { APIRequestContext, Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { openPage, pixelsTooWide, violations } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** Somebody who works for several clients: a home over their workspaces, and what belongs to the person rather than to a place. */
let pilothouse: Pilothouse;
let browser: Browser;
let context: BrowserContext;
const password = "a long enough sentence";
const looks = process.env.PICTURES; // a folder: where somebody wants to look at what was shown

const api = (path: string) => `${pilothouse.url}/api/v1${path}`;
async function ask(request: APIRequestContext, path: string, data?: object) {
  const answer = data ? await request.post(api(path), { data }) : await request.get(api(path));
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

beforeAll(async () => {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: password };
  [pilothouse, browser] = await Promise.all([startPilothouse(admin), launch()]);
  context = await browser.newContext();
  await ask(context.request, "/sign-in", { email: "ada@example.com", password });
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

const signedIn = async (look: { width?: number; scheme?: "light" | "dark" } = {}) =>
  openPage(browser, { ...look, as: await context.storageState() });

test("with one workspace the first address leads straight into it", async () => {
  const { page } = await signedIn();
  await page.goto(pilothouse.url);
  await page.waitForURL(/\/w\/example\/portfolio$/);
  await page.context().close();
});

test("with several it leads home: a row for each, its sentence, what needs you, and another one opened from there", async () => {
  const { page, complaints } = await signedIn();
  const line = (kind: string, body: object) => ({ stream: "lifecycle/project/churn", kind, at: "2026-01-05T09:00:00Z", body });
  const opened = line("lifecycle/project-opened", { name: "Churn early warning", startedOn: null });
  await ask(context.request, "/workspaces/example/import", {
    drafts: [opened, line("lifecycle/decision-date-set", { day: "2026-02-02" })],
  });
  await page.goto(`${pilothouse.url}/home`);
  await page.getByRole("region", { name: "Open another workspace" }).getByLabel("Name").fill("Bridge & Sons");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/w\/bridge-sons\/portfolio$/);

  await page.goto(pilothouse.url);
  await page.waitForURL(/\/home$/);
  await page.getByRole("heading", { level: 1, name: "You belong to 2 workspaces. Example waits for you." }).waitFor();
  await page.getByText("No project yet. Open the first with its name alone.").waitFor();
  expect(await violations(page, "home")).toEqual([]);
  if (looks) await page.screenshot({ path: `${looks}/home.png`, fullPage: true });

  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/w\/example\/portfolio$/);
  await page.getByRole("button", { name: "Workspace Example, switch" }).click();
  await page.getByRole("menuitem", { name: "Bridge & Sons" }).click();
  await page.waitForURL(/\/w\/bridge-sons\/portfolio$/);
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Find a project").fill("Switch to Example");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/w\/example\/portfolio$/);
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await page.waitForURL(/\/home$/);
  expect(complaints).toEqual([]);
  await page.context().close();

  for (const look of [{ scheme: "dark" }, { width: 390 }] as const) {
    const other = await signedIn(look);
    await other.page.goto(`${pilothouse.url}/home`);
    await other.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await violations(other.page, "home")).toEqual([]);
    expect(await pixelsTooWide(other.page)).toBe(0);
    if (looks) await other.page.screenshot({ path: `${looks}/home-${"scheme" in look ? "dark" : "phone"}.png`, fullPage: true });
    await other.page.context().close();
  }
});

test("a viewer is let to decide on one project from its page, and it is shown in the settings, where it can be taken back", async () => {
  const { link } = await ask(context.request, "/workspaces/example/invitations", { email: "vic@example.com", role: "viewer" });
  const guest = await browser.newContext();
  const token = new URL(link).searchParams.get("token");
  await ask(guest.request, "/invitations/accept", { token, name: "Vic Viewer", password });
  const viewer = await openPage(browser, { as: await guest.storageState() });
  const project = `${pilothouse.url}/w/example/projects/churn`;
  await viewer.page.goto(project);
  await viewer.page.getByText("Ada decides by their role here.").waitFor();
  expect(await viewer.page.locator('[data-command="decide"]').count()).toBe(0);

  const { page, complaints } = await signedIn();
  await page.goto(project);
  await page.getByRole("button", { name: "Let somebody act here" }).click();
  expect(await violations(page, "a grant")).toEqual([]);
  await page.getByLabel("Who", { exact: true }).selectOption({ label: "Vic Viewer (viewer)" });
  await page.getByRole("button", { name: "Let them" }).click();
  await page.getByText("Vic Viewer writes and decides on this project, by a grant").waitFor();
  if (looks) await page.screenshot({ path: `${looks}/grant.png`, fullPage: true });
  await viewer.page.reload();
  await viewer.page.locator('[data-command="decide"]').first().waitFor();

  await page.goto(`${pilothouse.url}/w/example/settings`);
  const grants = page.getByRole("region", { name: "Grants on projects" });
  await grants.getByText("Vic Viewer, lead on Churn early warning").waitFor();
  if (looks) await page.screenshot({ path: `${looks}/grants-settings.png`, fullPage: true });
  await grants.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
  await grants.waitFor({ state: "hidden" });
  await viewer.page.reload();
  await viewer.page.getByText("Ada decides by their role here.").waitFor();
  expect(await viewer.page.locator('[data-command="decide"]').count()).toBe(0);
  expect([...complaints, ...viewer.complaints]).toEqual([]);
  await Promise.all([page, viewer.page].map((one) => one.context().close()));
});
