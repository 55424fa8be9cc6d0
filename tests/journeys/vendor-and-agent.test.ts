import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { openPage, pixelsTooWide, violations, type Watched } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** A project on a vendor's model, and an agent, from the idea to the launch: nothing is asked of them that does not fit them. */
let pilothouse: Pilothouse;
let browser: Browser;
let watched: Watched;

/** Words of a model that is trained here; none of them may stand on a page of a kind that is not. */
const misfits = /\b(re-?train(ed|ing)?|training|feature computation|features?|recall|labels?|labelled|held-out)\b/i;

beforeAll(async () => {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence" };
  [pilothouse, browser] = await Promise.all([startPilothouse(admin), launch()]);
  watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${pilothouse.url}/sign-in`);
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill("a long enough sentence");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

const workspaceOf = async (page: Page): Promise<string> => {
  const me = (await (await page.context().request.get(`${pilothouse.url}/api/v1/me`)).json()) as { workspaces: { slug: string }[] };
  return me.workspaces[0]?.slug ?? "";
};

/** Everything that can be read, and everything that stands in a field or behind one. */
async function nothingMisfits(page: Page, where: string): Promise<void> {
  const read = await page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea, select, [aria-label], [title]")];
    const behind = fields.flatMap((field) => ["placeholder", "aria-label", "title"].map((name) => field.getAttribute(name) ?? ""));
    return [
      document.querySelector("main")?.innerText ?? "",
      ...[...document.querySelectorAll("[role=dialog]")].map((each) => (each as HTMLElement).innerText),
      ...behind,
    ];
  });
  for (const text of read) expect(misfits.exec(text)?.[0], `${where}: ${text}`).toBeUndefined();
}

const watchedBy = (page: Page, name: string): Promise<void> =>
  page.getByRole("region", { name: "Productionisation" }).getByRole("button", { name, exact: true }).waitFor();

/** The whole page at once, so that the bars at its head and foot cover nothing. */
async function inFull(page: Page, where: string): Promise<readonly string[]> {
  const viewport = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 4000 });
  const found = await violations(page, where);
  if (viewport) await page.setViewportSize(viewport);
  return found;
}

async function openProject(page: Page, name: string, kind: string): Promise<string> {
  const workspace = await workspaceOf(page);
  await page.goto(`${pilothouse.url}/w/${workspace}/portfolio`);
  await page.getByLabel("Name of the new project").fill(name);
  await page.getByLabel("Name of the new project").press("Enter");
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.getByRole("button", { name: "Choose: Kind" }).click();
  await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: kind });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: kind, exact: true }).waitFor();
  return workspace;
}

/** Sets a criterion that the product has ready for this kind. */
async function agree(page: Page, metric: string, threshold: string | null): Promise<void> {
  await page.getByRole("button", { name: "Set a criterion" }).click();
  await page.getByRole("dialog").getByRole("button", { name: metric, exact: true }).click();
  await nothingMisfits(page, `the form for ${metric}`);
  if (threshold !== null) await page.getByLabel("Threshold").fill(threshold);
  await page.getByLabel("Why the business needs exactly this").fill("else a person is faster");
  await page.getByRole("dialog").getByRole("button", { name: "Set a criterion" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

async function confirm(page: Page, words: string, why?: string): Promise<void> {
  await page.getByRole("button", { name: words, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await nothingMisfits(page, words);
  if (why !== undefined) await dialog.getByLabel("Why").fill(why);
  await dialog.getByRole("button", { name: words, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** What a pipeline measured, and the go on it: both are tried at length elsewhere. */
async function evidenceAndGo(page: Page, workspace: string, context: object = {}): Promise<void> {
  const project = page.url().split("/projects/")[1]?.split(/[?#]/)[0] ?? "";
  const at = `${pilothouse.url}/api/v1/workspaces/${workspace}/projects/${project}`;
  const headers = { origin: pilothouse.url };
  const { request } = page.context();
  const { criteria } = (await (await request.get(at)).json()) as { criteria: { id: string; terms: { role: string } }[] };
  for (const { id, terms } of criteria) {
    const value = terms.role === "kill" ? 0 : 0.93;
    const pushed = await request.post(`${at}/evidence`, {
      headers,
      data: { criterion: id, value, n: 400, source: "nightly evaluation", context },
    });
    expect(pushed.status(), await pushed.text()).toBe(201);
  }
  expect((await request.post(`${at}/phases`, { headers, data: { phase: "go-no-go" } })).status()).toBe(201);
  const decided = await request.post(`${at}/decisions`, { headers, data: { outcome: "go", reason: "good enough" } });
  expect(decided.status(), await decided.text()).toBe(201);
  await page.reload();
  await page.getByRole("button", { name: "Enter productionisation" }).waitFor();
}

test("a project on a vendor's model walks from the idea to the launch, and is asked nothing that does not fit it", async () => {
  const { page } = watched;
  const workspace = await openProject(page, "Answers for customers", "built on a vendor's or open model");
  await nothingMisfits(page, "the idea");
  await page.getByRole("button", { name: "Say what it stands on" }).click();
  await page.getByRole("textbox", { name: "Vendor", exact: true }).fill("Lumen");
  await page.getByRole("textbox", { name: "Model", exact: true }).fill("small-1");
  await page.getByRole("textbox", { name: "Version", exact: true }).fill("2026-01");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("button", { name: "small-1 2026-01", exact: true }).waitFor();
  await agree(page, "answers that are right, on the evaluation set", "0.8");
  await agree(page, "unsafe or invented answers", null);
  await confirm(page, "Enter data assessment");
  await page.getByText("Is there an evaluation set of real cases").waitFor();
  await nothingMisfits(page, "data assessment");
  await confirm(page, "Enter proof of concept");
  await nothingMisfits(page, "proof of concept");
  await evidenceAndGo(page, workspace, { model: "lumen/small-1", modelVersion: "2026-01" });
  await confirm(page, "Enter productionisation");
  await page.getByRole("heading", { name: "What productionisation consists of" }).waitFor();
  await nothingMisfits(page, "productionisation");

  await page.getByRole("button", { name: "Launch it" }).click();
  await page.getByRole("dialog").getByText("It cannot be launched yet: monitoring is open, and nobody is named to watch it.").waitFor();
  await page.getByRole("button", { name: "Leave it" }).click();
  for (const part of ["Context or retrieval", "Prompt and model version", "Evaluation in CI", "Monitoring"])
    await page.getByRole("button", { name: `${part} is done` }).click();
  await page.getByRole("button", { name: "Fallback is not needed" }).click();
  await page.getByRole("dialog").getByLabel("Why").fill("a person sends each answer");
  await page.getByRole("dialog").getByRole("button", { name: "Not needed" }).click();
  await page.getByRole("button", { name: "Name: Who hears when it gets worse" }).click();
  await page
    .getByRole("textbox", { name: "Who hears when it gets worse" })
    .or(page.getByRole("combobox", { name: "Who hears when it gets worse" }))
    .fill("Grace Hopper");
  await page.getByRole("button", { name: "Save" }).click();
  await watchedBy(page, "Grace Hopper");
  expect(await inFull(page, "productionisation")).toEqual([]);
  await confirm(page, "Launch it");
  await page.getByRole("heading", { name: "In use" }).waitFor();
  expect(await page.locator("main").innerText()).toContain("0.5 to 1 person-weeks a month, evaluated again every 13 weeks");
  await nothingMisfits(page, "in use");

  await page.getByRole("link", { name: "Who else stands on it" }).click();
  await page.getByRole("heading", { level: 1, name: /stands on 1 model of others/ }).waitFor();
  expect(await violations(page, "dependencies")).toEqual([]);
  await page.getByRole("button", { name: "Change it for all" }).click();
  await page.getByLabel("It answers with version").fill("2026-09");
  await page.getByRole("button", { name: "Change it for 1 project" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByRole("link", { name: "Answers for customers" }).click();
  await page.getByText("small-1 changed to version 2026-09").first().waitFor();
  await nothingMisfits(page, "in use, on another version");
});

test("an agent walks from the idea to the launch by its steps, and is asked nothing that does not fit it", async () => {
  const { page } = watched;
  const workspace = await openProject(page, "Supplier mail", "an agent");
  await page.getByRole("button", { name: "Say it: The worst thing it can do" }).click();
  await page.getByRole("textbox", { name: "The worst thing it can do" }).fill("it orders for the wrong branch");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "it orders for the wrong branch", exact: true }).waitFor();
  await nothingMisfits(page, "the idea");
  await agree(page, "tasks done right, end to end", "0.9");
  await agree(page, "trials in which the worst thing it can do happened", null);
  await confirm(page, "Enter data assessment");
  await page.getByText("Which of its actions can be undone").waitFor();
  await confirm(page, "Enter proof of concept");
  await nothingMisfits(page, "proof of concept");
  await evidenceAndGo(page, workspace);
  await confirm(page, "Enter productionisation");
  for (const part of ["Tools and permissions", "Prompt and model version", "Approval and undo", "Evaluation in CI", "Monitoring"])
    await page.getByRole("button", { name: `${part} is done` }).click();
  await page.getByRole("button", { name: "Name: Who hears when it gets worse" }).click();
  await page.getByLabel("Who hears when it gets worse").last().fill("Grace Hopper");
  await page.getByRole("button", { name: "Save" }).click();
  await watchedBy(page, "Grace Hopper");
  await page.getByRole("button", { name: "Launch it" }).click();
  await page.getByRole("dialog").getByText("no step of its autonomy is opened").waitFor();
  await page.getByRole("button", { name: "Leave it" }).click();
  await page.getByRole("link", { name: "To the gate: it suggests" }).click();
  await page.getByText("A go opens the step “it suggests”.").waitFor();
  expect(await violations(page, "the gate of a step")).toEqual([]);
  await page.getByRole("textbox", { name: "Why" }).fill("nine in ten are done right");
  await page.getByRole("button", { name: "Decide go" }).click();
  await page.getByText("A go opens the step “it acts after approval”.").waitFor();
  await page.getByRole("link", { name: "Supplier mail" }).click();
  await page.getByRole("button", { name: "it is here", exact: true }).waitFor();
  expect(await inFull(page, "the steps of an agent")).toEqual([]);
  await confirm(page, "Launch it");
  await page.getByRole("heading", { name: "In use" }).waitFor();
  await nothingMisfits(page, "in use");
  await page.getByRole("button", { name: "Name a criterion for: it acts after approval" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Name a criterion" }).click();
  await page.getByText("Its evidence is older than its being named for this step.").waitFor();
  await page.getByRole("link", { name: "To the gate: it acts after approval" }).click();
  await page.getByText("A go opens the step “it acts after approval”.").waitFor();
  await page.getByRole("radio", { name: /^Go\s*, closed/ }).click();
  await page.getByText(/No criterion/).waitFor();
  expect(await page.getByRole("button", { name: "Decide go" }).count()).toBe(0);
  await page.getByRole("link", { name: "Supplier mail" }).click();
  await page.getByRole("heading", { name: "In use" }).waitFor();
});

test("on a phone neither scrolls sideways, in the dark both can be read, and the browser has nothing to complain about", async () => {
  const { page } = watched;
  const path = new URL(page.url()).pathname;
  const as = await page.context().storageState();
  const phone = await openPage(browser, { width: 390, scheme: "dark", as });
  await phone.page.goto(`${pilothouse.url}${path}`);
  await phone.page.getByRole("heading", { name: "In use" }).waitFor();
  expect(await pixelsTooWide(phone.page)).toBe(0);
  expect(await violations(phone.page, "an agent in use, dark, on a phone", "colours")).toEqual([]);
  await phone.page.context().close();
  expect(watched.complaints).toEqual([]);
});
