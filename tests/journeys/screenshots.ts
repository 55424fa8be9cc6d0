import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { launch } from "./browser.ts";
import { openPage, paste, twelveProjects } from "./page.ts";
import { startPilothouse } from "./pilothouse.ts";

/** The pictures of the README and the guide, made anew from the product: `npm run screenshots`. */
const folder = process.argv[2] ?? "docs/pictures";
const admin = { PILOTHOUSE_ADMIN_EMAIL: "ada@example.com", PILOTHOUSE_ADMIN_PASSWORD: "a long enough sentence", PILOTHOUSE_SAMPLE: "1" };

async function take(browser: Browser, url: string): Promise<void> {
  const as = await signedIn(browser, url);
  const sample = await sampleOf(browser, url, as);
  const looks = [
    { name: "light", scheme: "light", width: 1440 },
    { name: "dark", scheme: "dark", width: 1440 },
    { name: "phone", scheme: "light", width: 390 },
  ] as const;
  for (const { name, ...look } of looks) {
    const { page } = await openPage(browser, { ...look, as });
    const save = (screen: string) => page.screenshot({ path: `${folder}/${screen}-${name}.png` });
    await show(page, url);
    await save("first-screen");
    await paste(page, twelveProjects());
    await page.frameLocator('iframe[title="The brief"]').getByText("May not be said").first().waitFor();
    await save("brief");
    await show(page, `${url}/w/${sample.slug}/portfolio?view=lanes`);
    await save("portfolio");
    await show(page, `${url}/w/${sample.slug}/portfolio?view=table`);
    await save("portfolio-table");
    await show(page, `${url}/w/${sample.slug}/projects/${sample.project}`);
    await save("project");
    await show(page, `${url}/w/${sample.slug}/audit?entry=12`);
    await save("audit");
    await page.context().close();
  }
}

async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await page.locator("main h1").first().waitFor();
}

async function signedIn(browser: Browser, url: string) {
  const context = await browser.newContext();
  await context.request.post(`${url}/api/v1/sign-in`, {
    data: { email: admin.PILOTHOUSE_ADMIN_EMAIL, password: admin.PILOTHOUSE_ADMIN_PASSWORD },
  });
  const state = await context.storageState();
  await context.close();
  return state;
}

async function sampleOf(browser: Browser, url: string, as: Awaited<ReturnType<typeof signedIn>>) {
  const context = await browser.newContext({ storageState: as });
  const me = (await (await context.request.get(`${url}/api/v1/me`)).json()) as { workspaces: readonly { slug: string; sample: boolean }[] };
  const slug = me.workspaces.find(({ sample }) => sample)?.slug ?? "";
  const { rows } = (await (await context.request.get(`${url}/api/v1/workspaces/${slug}/projects`)).json()) as {
    rows: readonly { id: string }[];
  };
  await context.close();
  return { slug, project: rows[0]?.id ?? "" };
}

mkdirSync(folder, { recursive: true });
const pilothouse = await startPilothouse(admin);
try {
  const browser = await launch();
  await take(browser, pilothouse.url).finally(() => browser.close());
} finally {
  await pilothouse.stop();
}
