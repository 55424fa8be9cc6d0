import { mkdirSync, statSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { assessCustomers } from "./assessed.ts";
import { launch } from "./browser.ts";
import { type OnADay, startOnADay } from "./on-a-day.ts";
import { atRest, openPage, paste, twelveProjects } from "./page.ts";

/** The pictures of the README and the guide, made anew from the product: `npm run pictures`. The same on any day. */
const folder = process.argv[2] ?? "docs";
/** A Monday morning. */
const now = new Date("2026-11-23T08:00:00Z");
/** More is too much for a repository. */
const MOST_BYTES = 300_000;

interface Shot {
  readonly name: string;
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly show: (page: Page, at: Places) => Promise<void>;
}
interface Places {
  /** A data set's report, after the workspace. */
  readonly report: string;
  readonly url: string;
  readonly sample: string;
  readonly project: string;
  /** A project that stands at its gate. */
  readonly gate: string;
  /** One that is being built, with a promised day. */
  readonly built: string;
}

const shots: readonly Shot[] = [
  { name: "first-screen", show: (page, { url }) => open(page, `${url}/read`) },
  { name: "preview", show: preview },
  { name: "brief", width: 1120, show: thePageItself },
  { name: "portfolio", show: (page, { url, sample }) => open(page, `${url}/w/${sample}/portfolio?view=lanes`) },
  { name: "portfolio-dark", scheme: "dark", show: (page, { url, sample }) => open(page, `${url}/w/${sample}/portfolio?view=lanes`) },
  { name: "portfolio-phone", width: 390, show: (page, { url, sample }) => open(page, `${url}/w/${sample}/portfolio?view=lanes`) },
  { name: "gate", show: (page, { url, sample, gate }) => open(page, `${url}/w/${sample}/projects/${gate}/gate`) },
  { name: "forecast", show: (page, { url, sample, built }) => open(page, `${url}/w/${sample}/projects/${built}/forecast`) },
  { name: "data-readiness", show: (page, { url, sample, report }) => open(page, `${url}/w/${sample}${report}`) },
  { name: "project", show: (page, { url, sample, project }) => open(page, `${url}/w/${sample}/projects/${project}`) },
];

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await atRest(page);
  await page.locator("main h1").first().waitFor();
}

async function preview(page: Page, { url }: Places): Promise<void> {
  await open(page, `${url}/read`);
  await paste(page, twelveProjects());
  await page.frameLocator('iframe[title="The brief"]').getByText("May not be said").first().waitFor();
}

async function thePageItself(page: Page, places: Places): Promise<void> {
  await preview(page, places);
  const html = await page.locator('iframe[title="The brief"]').getAttribute("srcdoc");
  await page.setViewportSize({ width: 1120, height: 1280 });
  await page.setContent(html ?? "");
}

async function takeAll(browser: Browser, { url, sample }: OnADay): Promise<void> {
  const answer = await fetch(`${url}/api/v1/workspaces/${sample}/projects`);
  const { rows } = (await answer.json()) as { rows: readonly { id: string; phase: string }[] };
  const inPhase = (wanted: string): string => rows.find(({ phase }) => phase === wanted)?.id ?? "";
  const report = await assessCustomers({
    at: `${url}/api/v1/workspaces/${sample}`,
    ask: async (address, how) => (await fetch(address, how)).json() as Promise<Record<string, unknown>>,
    project: rows[0]?.id ?? "",
  });
  for (const { name, width = 1440, scheme = "light", show } of shots) {
    const { page } = await openPage(browser, { width, scheme });
    await page.clock.setFixedTime(now);
    const [project, gate, built] = [rows[0]?.id ?? "", inPhase("go-no-go"), inPhase("productionisation")];
    await show(page, { url, sample, report, project, gate, built });
    await page.waitForTimeout(400); // what fades or arrives late
    const file = `${folder}/${name}.png`;
    await page.screenshot({ path: file, animations: "disabled" });
    const { size } = statSync(file);
    console.log(`${file}, ${Math.round(size / 1000)} kB`);
    if (size > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES / 1000} kB`);
    await page.context().close();
  }
}

mkdirSync(folder, { recursive: true });
const pilothouse = await startOnADay(now);
try {
  const browser = await launch();
  await takeAll(browser, pilothouse).finally(() => browser.close());
} finally {
  await pilothouse.stop();
}
