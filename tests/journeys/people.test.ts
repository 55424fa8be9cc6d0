import type { APIRequestContext, Browser, BrowserContext, Page } from "playwright-core";
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

test("an owner hands a workspace over by a link, and is viewer once it is taken", async () => {
  const { page, complaints } = await signedIn();
  await page.goto(`${pilothouse.url}/w/bridge-sons/settings`);
  const panel = page.getByRole("region", { name: "Hand over" });
  await panel.getByLabel("To whom?").fill("client@example.com");
  await panel.getByRole("button", { name: "Make the link" }).click();
  const link = await panel.locator("code", { hasText: "/join" }).innerText();
  expect(await violations(page, "a hand-over")).toEqual([]);
  if (looks) await panel.screenshot({ path: `${looks}/hand-over.png` });
  const taker = await openPage(browser, { width: 390 });
  await taker.page.goto(link);
  await taker.page.getByRole("heading", { level: 1, name: "Bridge & Sons is handed over to you." }).waitFor();
  await taker.page.getByLabel("Your name").fill("Clara Client");
  await taker.page.getByLabel("Password", { exact: true }).fill(password);
  await taker.page.getByRole("button", { name: "Join the workspace" }).click();
  await taker.page.waitForURL(/\/w\/bridge-sons\/portfolio/);
  await page.reload();
  await page.getByText("You are viewer here").waitFor();
  expect([...complaints, ...taker.complaints]).toEqual([]);
  await Promise.all([page, taker.page].map((one) => one.context().close()));
});

/** A device of the browser's own making, which asks nobody and says that it did. */
async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const;
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, automaticPresenceSimulation: true } });
}

test("a passkey is added to the account and signs in without a password; removed, it does not", async () => {
  const { page, complaints } = await openPage(browser);
  await withAuthenticator(page);
  const local = pilothouse.url.replace("127.0.0.1", "localhost");
  await page.goto(`${local}/sign-in?next=/account`);
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("textbox", { name: "Password" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Ada" }).waitFor();
  await page.getByLabel("What is the device called?").fill("Ada’s laptop");
  await page.keyboard.press("Enter");
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await passkeys.getByText("Ada’s laptop").waitFor();
  expect(await violations(page, "account")).toEqual([]);
  if (looks) await page.screenshot({ path: `${looks}/account.png`, fullPage: true });

  await page.getByRole("button", { name: "Signed in as Ada" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.goto(`${local}/sign-in?next=/account`);
  if (looks) await page.screenshot({ path: `${looks}/sign-in.png`, fullPage: true });
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByRole("heading", { level: 1, name: "Ada" }).waitFor();

  await passkeys.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await passkeys.getByText("Ada’s laptop").waitFor({ state: "hidden" });
  await page.context().clearCookies();
  await page.goto(`${local}/sign-in`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("This passkey was not accepted").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("one sees where one is signed in, ends a session there, and signs out everywhere", async () => {
  const elsewhere = await browser.newContext();
  await ask(elsewhere.request, "/sign-in", { email: "ada@example.com", password });
  const phone = await openPage(browser, { width: 390, as: await elsewhere.storageState() });
  await phone.page.goto(`${pilothouse.url}/account`);
  await phone.page.getByText("(this one)").waitFor();
  await phone.page.getByText("A passkey belongs to a name").waitFor();
  expect(await violations(phone.page, "account on a phone")).toEqual([]);
  expect(await pixelsTooWide(phone.page)).toBe(0);
  if (looks) await phone.page.screenshot({ path: `${looks}/account-phone.png`, fullPage: true });

  const { page, complaints } = await signedIn();
  await page.goto(`${pilothouse.url}/account`);
  const sessions = page.getByRole("region", { name: "Where you are signed in" });
  await sessions.getByRole("button", { name: "End it" }).first().waitFor();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  await phone.page.goto(`${pilothouse.url}/w/example/portfolio`);
  await phone.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  expect([...complaints, ...phone.complaints]).toEqual([]);
  await Promise.all([page, phone.page].map((one) => one.context().close()));
});
