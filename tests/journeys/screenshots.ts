import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { launch } from "./browser.ts";
import { openPage, paste, twelveProjects } from "./page.ts";
import { startPilothouse } from "./pilothouse.ts";

/** The pictures of the README and the guide, made anew from the product: `npm run screenshots`. */
const folder = process.argv[2] ?? "docs";
const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence", PILOTHOUSE_SAMPLE: "1" };

interface Shot {
  readonly name: string;
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly show: (page: Page, at: Places) => Promise<void>;
}
interface Places {
  readonly url: string;
  readonly sample: string;
  readonly project: string;
}

const shots: readonly Shot[] = [
  { name: "first-screen", show: (page, { url }) => open(page, url) },
  { name: "preview", show: preview },
  { name: "brief", width: 1120, show: thePageItself },
  { name: "portfolio", show: (page, { url, sample }) => open(page, `${url}/w/${sample}/portfolio?view=lanes`) },
  { name: "portfolio-dark", scheme: "dark", show: (page, { url, sample }) => open(page, `${url}/w/${sample}/portfolio?view=lanes`) },
  { name: "portfolio-phone", width: 390, show: (page, { url, sample }) => open(page, `${url}/w/${sample}/portfolio?view=lanes`) },
  { name: "project", show: (page, { url, sample, project }) => open(page, `${url}/w/${sample}/projects/${project}`) },
];

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await page.locator("main h1").first().waitFor();
}

async function preview(page: Page, { url }: Places): Promise<void> {
  await open(page, url);
  await paste(page, twelveProjects());
  await page.frameLocator('iframe[title="The brief"]').getByText("May not be said").first().waitFor();
}

async function thePageItself(page: Page, places: Places): Promise<void> {
  await preview(page, places);
  const html = await page.locator('iframe[title="The brief"]').getAttribute("srcdoc");
  await page.setViewportSize({ width: 1120, height: 1280 });
  await page.setContent(html ?? "");
}

async function takeAll(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext();
  const { request } = context;
  const data = { email: admin.PILOTHOUSE_ADMIN_EMAIL, password: admin.PILOTHOUSE_ADMIN_PASSWORD };
  const me = (await (await request.post(`${url}/api/v1/sign-in`, { data })).json()) as {
    workspaces: readonly { slug: string; sample: boolean }[];
  };
  const sample = me.workspaces.find((one) => one.sample)?.slug ?? "";
  const { rows } = (await (await request.get(`${url}/api/v1/workspaces/${sample}/projects`)).json()) as { rows: readonly { id: string }[] };
  const as = await context.storageState();
  for (const { name, width = 1440, scheme = "light", show } of shots) {
    const { page } = await openPage(browser, { width, scheme, as });
    await show(page, { url, sample, project: rows[0]?.id ?? "" });
    await page.screenshot({ path: `${folder}/${name}.png` });
    console.log(`${folder}/${name}.png`);
    await page.context().close();
  }
}

mkdirSync(folder, { recursive: true });
const pilothouse = await startPilothouse(admin);
try {
  const browser = await launch();
  await takeAll(browser, pilothouse.url).finally(() => browser.close());
} finally {
  await pilothouse.stop();
}
