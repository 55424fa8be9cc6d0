import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser.ts";
import { join, password, signIn } from "./company.ts";
import { atRest, openPage, pixelsTooWide, violations, type Watched } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** From an empty product to a readiness report that a gate can use, as somebody with a file does it; each story goes on where the one before ended. */
let pilothouse: Pilothouse;
let browser: Browser;
let ada: Watched;
let report = "";
const did = { clicks: 0, fields: 0 };

/** Customers as a system exports them: a target, a key, days, segments, missing cells in two spellings, a number as people write it, a row that broke. */
function messyCustomers(): string {
  const regions = ["North", "South", "East", "West"];
  const rows = Array.from({ length: 1_200 }, (_, at) => {
    const spent = at % 9 === 0 ? "N/A" : `"${(1_000 + ((at * 37) % 4_000)).toLocaleString("en-GB")}.50"`;
    const age = at % 11 === 0 ? "-999" : at % 13 === 0 ? "" : String(20 + ((at * 7) % 60));
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(at / 4))).toISOString().slice(0, 10);
    const region = at % 40 === 0 ? "Island" : regions[at % 4];
    const note = at % 100 === 0 ? `"wrote twice,\nand called"` : `note${at % 5}@example.com`;
    return [
      `C${String(at).padStart(5, "0")}`,
      day,
      region,
      at % 3 === 0 ? "business" : "private",
      age,
      spent,
      note,
      (at * 31) % 17 < 3 ? "yes" : "no",
    ].join(",");
  });
  rows.splice(500, 0, "C99999,2025-05-05,North");
  return `\uFEFFcustomer_id,signed_up,region,segment,age,spent,contact,churned\r\n${rows.join("\r\n")}\r\n`;
}

const click = async (of: ReturnType<Page["getByRole"]>) => {
  did.clicks += 1;
  await of.click();
};
const fill = async (of: ReturnType<Page["getByLabel"]>, text: string) => {
  did.fields += 1;
  await of.fill(text);
};

/** As a person does in the browser's window for files. */
async function choose(page: Page, { name, text }: { name: string; text: string }, button = "Assess a data set"): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), click(page.getByRole("button", { name: button }))]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

beforeAll(async () => {
  [pilothouse, browser] = await Promise.all([startPilothouse(), launch()]);
  ada = await openPage(browser, { width: 1440 });
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
});

test("an empty product becomes a report, attached to a project's criterion, in under two minutes", { timeout: 180_000 }, async () => {
  const { page } = ada;
  await page.goto(pilothouse.setUpUrl);
  const began = Date.now();
  await fill(page.getByLabel("Your name"), "Ada Byron");
  await fill(page.getByLabel("E-mail"), "ada@example.com");
  await fill(page.getByLabel("Password", { exact: true }), password);
  await fill(page.getByLabel("Workspace"), "Analytical Engines");
  await click(page.getByRole("button", { name: "Set up" }));
  await click(page.getByRole("link", { name: "Data", exact: true }));
  await page.getByRole("heading", { level: 1, name: "No data is assessed yet." }).waitFor();
  await choose(page, { name: "customers-2026-03.csv", text: messyCustomers() });
  await page.getByRole("heading", { level: 1, name: "customers-2026-03.csv: 1,200 rows in 8 columns; 1 row could not be read." }).waitFor();
  await page.getByText("Row 502 has 3 cells").waitFor();
  await page.getByText("A guess:").first().waitFor();
  expect(await page.getByLabel("Which column answers it").inputValue()).toBe("churned");
  expect(await page.getByLabel("What this version is called").inputValue()).toBe("2026-03");
  await fill(page.getByLabel("What must the data answer?"), "Which customers will leave within 60 days?");
  await fill(page.getByLabel("For which project"), "Churn early warning");
  await click(page.getByRole("button", { name: "Measure it" }));
  await page.getByRole("region", { name: "What holds it there" }).waitFor({ timeout: 60_000 });
  report = page.url();
  await click(page.getByRole("button", { name: "Attach to Churn early warning" }));
  await page.getByText("Set for Churn early warning and answered: ").waitFor();
  await page.getByText("cited by").waitFor();
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`from an empty product to an attached report: ${seconds} s by machine, ${did.clicks} clicks, ${did.fields} fields typed`);
  expect(seconds).toBeLessThan(120);
  expect(did).toEqual({ clicks: 5, fields: 6 });
  expect(new URL(report).searchParams.get("version")).toBe("2026-03");
});

test("the report says what to do first, and each column tells all its figures", async () => {
  const { page } = ada;
  await page.goto(report);
  const gaps = page.getByRole("region", { name: "What to do" });
  await gaps.getByText("coded as -999").first().waitFor();
  await page.getByRole("button", { name: /^age number/ }).click();
  const column = page.getByRole("dialog", { name: "age" });
  await column.getByText("Coded as -999", { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get("column")).toBe("age");
  await column.getByRole("button", { name: "Next column" }).click();
  await page.getByRole("dialog", { name: "spent" }).getByText("thousands set apart").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const contact = page.getByRole("button", { name: /^contact / });
  await contact.getByText("looks like e-mail addresses").waitFor();
  expect(await page.content()).not.toContain("note1@example.com");
});

test("a check that only people can answer is answered where it stands, and the page follows", async () => {
  const { page } = ada;
  const holding = page.getByRole("region", { name: "What holds it there" });
  await holding.getByRole("button", { name: "Answer it" }).click();
  await holding.getByLabel("What it rests on").fill("The customers' contract, section 4.");
  await holding.getByRole("button", { name: "Say so" }).click();
  await holding.getByText("Nobody has answered yet: Is it known whose").waitFor({ state: "hidden" });
  await page.locator("#check-lawful summary").click();
  await page.locator("#check-lawful").getByText("section 4", { exact: false }).first().waitFor();
  const gap = page.getByRole("region", { name: "What to do" }).locator("ol > li").first();
  await gap.locator("summary").click();
  await gap.getByRole("button", { name: "Estimate it" }).click();
  await gap.getByLabel("9 in 10 need no more").fill("30");
  await gap.getByRole("button", { name: "Take this estimate" }).click();
  await page.getByText("–30").first().waitFor();
});

test("another version is compared with the one before", async () => {
  const { page } = ada;
  await page.keyboard.press("n");
  await page.getByRole("heading", { level: 1, name: "Which file is the next version of customers?" }).waitFor();
  const better = messyCustomers().replaceAll(",-999,", ",41,").replace("customer_id,", "customer,");
  await choose(page, { name: "customers-2026-04.csv", text: better }, "Choose a file");
  await page.getByRole("button", { name: "Measure it" }).click();
  await page.getByRole("region", { name: "What holds it there" }).waitFor({ timeout: 60_000 });
  expect(new URL(page.url()).searchParams.get("version")).toBe("2026-04");
  await page.getByRole("link", { name: "Compare with 2026-04" }).click();
  await page.getByRole("heading", { level: 1, name: "1 column new, 1 column gone" }).waitFor();
  await page.getByRole("region", { name: "Columns" }).getByText("customer_id").waitFor();
});

test("a file that is no table is refused with a sentence, and a measuring can be come back to or called off", async () => {
  const { page } = ada;
  await page.goto(`${pilothouse.url}/w/analytical-engines/data`);
  await choose(page, { name: "nothing.csv", text: "" });
  await page.getByRole("alert").getByText("empty", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Choose another file" }).click();
  await choose(page, { name: "nothing.csv", text: "a,b\n1,2\n3,4\n" }, "Choose a file");
  await page.getByRole("heading", { level: 1, name: "nothing.csv: 2 rows in 2 columns." }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "nothing.csv: 2 rows in 2 columns." }).waitFor();
  await page.getByRole("button", { name: "Delete the file" }).click();
  await page.getByRole("heading", { level: 1, name: /^2 data sets/ }).waitFor();
});

test("a colleague who may only read opens the report by its address, in the dark and on a phone", async () => {
  const owner = await signIn(browser, pilothouse, "ada@example.com");
  const viewer = await join(browser, pilothouse, owner, { workspace: "analytical-engines", name: "Charles Babbage", role: "viewer" });
  const { page, complaints } = await openPage(browser, { width: 390, scheme: "dark", as: viewer.state });
  await page.goto(report);
  await page.getByRole("region", { name: "What to do" }).waitFor();
  expect(await page.getByRole("button", { name: /Attach|Answer it|Assess/ }).count()).toBe(0);
  await atRest(page);
  expect(await pixelsTooWide(page)).toBe(0);
  expect(await violations(page, "the report on a phone in the dark", "colours")).toEqual([]);
  await page.getByText("cited by").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the report is taken along in each shape", async () => {
  const { page } = ada;
  await page.goto(report);
  for (const kind of ["PDF, for paper", "HTML, one file", "Markdown", "Data (JSON)"]) {
    await page.getByRole("button", { name: "Download" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: kind }).click()]);
    expect(download.suggestedFilename()).toMatch(/^customers 2026-03\.(pdf|html|md|json)$/);
  }
});

test("its windows are accessible, and the browser had nothing to complain about", async () => {
  const { page, complaints } = ada;
  const found: string[] = [];
  await atRest(page);
  found.push(...(await violations(page, "the report")));
  await page.getByRole("button", { name: "Attach in another way" }).click();
  await page.getByRole("menuitem", { name: "Another project, figure or criterion" }).click();
  await page.getByRole("dialog").waitFor();
  await atRest(page);
  found.push(...(await violations(page, "attaching a report")));
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.goto(`${report}&column=age`);
  await page.getByRole("dialog").waitFor();
  found.push(...(await violations(page, "a column")));
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
});
