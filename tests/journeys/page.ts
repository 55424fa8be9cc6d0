import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page, Request } from "playwright-core";

/** What a browser complained about: errors of the console, refusals of the content security policy, exceptions. */
export interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
}

interface Look {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  /** Cookies of somebody who signed in before. */
  readonly as?: Awaited<ReturnType<BrowserContext["storageState"]>>;
}

/** A page of a browser of its own, with everything it complains about written down. */
export async function openPage(browser: Browser, { width = 1280, scheme = "light", as }: Look = {}): Promise<Watched> {
  const viewport = { width, height: width < 500 ? 844 : 900 };
  const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce", ...(as ? { storageState: as } : {}) });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  watchRequests(page);
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', e => console.error('CSP', e.blockedURI, e.violatedDirective, e.sourceFile, e.sample))",
  );
  page.on("console", (message) => {
    // A refusal that the page shows in words is an answer, and the browser logs its status all the same.
    if (message.type() === "error" && !/status of (400|401|403|404|409|422)/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, complaints };
}

const underWay = new WeakMap<Page, Set<Request>>();

/** The line on which a page hears of changes never ends, so that the browser alone cannot say when a page has come to rest. */
function watchRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on("request", (request) => !request.url().includes("/entries/live") && open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
}

/** Waits until nothing was asked of the server for a while. */
export async function atRest(page: Page, quietMs = 300): Promise<void> {
  await page.waitForLoadState("load");
  const deadline = Date.now() + 30_000;
  for (let since = Date.now(); Date.now() - since < quietMs; await page.waitForTimeout(25)) {
    if (underWay.get(page)?.size) since = Date.now();
    if (Date.now() > deadline)
      throw new Error(`the page does not come to rest: ${[...(underWay.get(page) ?? [])].map((one) => one.url())}`);
  }
}

/** Pastes as a person does, wherever the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const at = document.activeElement ?? document.body;
    at.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** The spreadsheet of twelve projects as somebody has it: title lines, three ways to write a day, spelling mistakes, a total. */
export const twelveProjects = (): string => readFileSync(new URL("../../scenarios/tables/twelve-projects.csv", import.meta.url), "utf8");

/** Violations of WCAG 2.2 AA and of good practice that axe can find. */
export async function violations(page: Page, where: string, look: "all" | "colours" = "all"): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const axe = new AxeBuilder({ page }).exclude("iframe");
  const found = await (look === "all" ? axe.withTags(tags) : axe.withRules(["color-contrast", "link-in-text-block"])).analyze();
  return found.violations.map(({ id, nodes }) => {
    const first = nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary ?? ""}`).slice(0, 3);
    return `${where}: ${id}, ${nodes.length} times: ${first.join(" | ")}`;
  });
}

/** Pixels by which the page scrolls sideways. */
export const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
