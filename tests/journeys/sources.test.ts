import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, enterEngine } from "#platform/records";
import { type DatabaseGateway, databaseGateway } from "#platform/testing";
import { launch } from "./browser.ts";
import { join, password, signIn } from "./company.ts";
import { atRest, openPage, pixelsTooWide, violations, type Watched } from "./page.ts";
import { type Pilothouse, startPilothouse } from "./pilothouse.ts";

/** A data set that is not sent but read where it lies, in somebody's PostgreSQL. */
let folder: string;
let engine: Engine;
let way: DatabaseGateway;
let pilothouse: Pilothouse;
let browser: Browser;
let ada: Watched;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "pilothouse-source-"));
  engine = await enterEngine(folder, { fsync: false });
  const admin = new pg.Client({ connectionString: engine.url("postgres") });
  await admin.connect();
  await admin.query("create database shop");
  await admin.end();
  const shop = new pg.Client({ connectionString: engine.url("shop") });
  await shop.connect();
  await shop.query(`create role reader login password 'of the shop';
    create table customers as select 'C' || n as customer_id, date '2025-01-01' + n / 4 as signed_up,
      (array['North', 'South', 'East', 'West'])[n % 4 + 1] as region, case when n % 11 = 0 then -999 else 20 + n * 7 % 60 end as age,
      n * 31 % 17 < 3 as churned from generate_series(1, 1200) n;
    create table orders as select n as id from generate_series(1, 20) n; grant select on customers, orders to reader`);
  await shop.end();
  way = await databaseGateway(engine.url("shop"));
  [pilothouse, browser] = await Promise.all([startPilothouse({ PILOTHOUSE_SOURCE_HOSTS: `127.0.0.1:${new URL(way.url).port}` }), launch()]);
  ada = await openPage(browser, { width: 1440 });
});

afterAll(async () => {
  await browser?.close();
  await pilothouse?.stop();
  await way?.[Symbol.asyncDispose]();
  await engine?.leave();
  rmSync(folder, { recursive: true, force: true });
});

test("a database is added, a table of it looked at and measured, and a report stands where a file's would", {
  timeout: 120_000,
}, async () => {
  const { page } = ada;
  await page.goto(pilothouse.setUpUrl);
  await page.getByLabel("Your name").fill("Ada Byron");
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Workspace").fill("Analytical Engines");
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("link", { name: "Data", exact: true }).click();
  await page.getByRole("link", { name: "from a database" }).click();
  await page.getByRole("heading", { level: 1, name: "No database has been added yet." }).waitFor();
  await page.getByLabel("What is it called here?").fill("Shop");
  await page.getByRole("textbox", { name: "Host", exact: true }).fill("169.254.169.254");
  await page.getByRole("textbox", { name: "Database", exact: true }).fill("shop");
  await page.getByRole("textbox", { name: "User", exact: true }).fill("reader");
  await page.getByLabel("Password", { exact: true }).fill("of the shop");
  await page.getByLabel("Encryption").selectOption("none");
  await page.getByRole("button", { name: "Connect and add it" }).click();
  await page.getByText("is no source that this server may read").waitFor();
  await page.getByRole("textbox", { name: "Host", exact: true }).fill("127.0.0.1");
  await page.getByRole("textbox", { name: "Port", exact: true }).fill(new URL(way.url).port);
  await page.getByRole("button", { name: "Connect and add it" }).click();
  await page.getByRole("heading", { level: 1, name: "1 database can be read where it lies." }).waitFor();
  expect(await page.getByLabel("Password", { exact: true }).inputValue()).toBe("");
  await page.getByRole("button", { name: "Assess from it" }).click();
  await page.getByRole("listitem").filter({ hasText: "public.customers" }).getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("heading", { level: 1, name: "customers in Shop: 1,200 rows in 5 columns." }).waitFor();
  expect(await page.getByLabel("Which column answers it").inputValue()).toBe("churned");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "customers in Shop: 1,200 rows in 5 columns." }).waitFor();
  await page.getByLabel("What must the data answer?").fill("Which customers will leave within 60 days?");
  await page.getByRole("button", { name: "Measure it" }).click();
  await page.getByRole("region", { name: "What holds it there" }).waitFor({ timeout: 60_000 });
  await page.getByRole("region", { name: "What to do" }).getByText("-999").first().waitFor();
});

test("the next version comes from the same table, or from a query of somebody who may write one", { timeout: 60_000 }, async () => {
  const { page } = ada;
  await page.keyboard.press("n");
  await page.getByRole("heading", { level: 1, name: "Which file is the next version of customers?" }).waitFor();
  await page.getByRole("region", { name: "From a database" }).getByRole("button", { name: "Shop" }).click();
  await page.getByLabel("Or the rows of a query").fill("delete from customers");
  await page.getByRole("button", { name: "Look at its rows" }).click();
  await page.getByRole("alert").getByText("Write one SELECT").waitFor();
  await page.getByRole("button", { name: "Choose another table" }).click();
  await page.getByLabel("Or the rows of a query").fill("select * from customers where region <> 'West'");
  await page.getByRole("button", { name: "Look at its rows" }).click();
  await page.getByRole("heading", { level: 1, name: "a query of Shop: 900 rows in 5 columns." }).waitFor();
});

test("a member assesses from it, and neither adds, nor changes, nor writes a query", { timeout: 60_000 }, async () => {
  const owner = await signIn(browser, pilothouse, "ada@example.com");
  const member = await join(browser, pilothouse, owner, { workspace: "analytical-engines", name: "Charles Babbage", role: "member" });
  const { page, complaints } = await openPage(browser, { width: 390, scheme: "dark", as: member.state });
  await page.goto(`${pilothouse.url}/w/analytical-engines/data/sources`);
  await page.getByRole("button", { name: "Assess from it" }).click();
  await page.getByRole("region", { name: "Tables" }).getByText("customers").waitFor();
  expect(await page.getByRole("button", { name: /password|Remove|Connect|its rows/ }).count()).toBe(0);
  await atRest(page);
  expect(await pixelsTooWide(page)).toBe(0);
  expect(await violations(page, "databases on a phone in the dark")).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the screen is accessible, and a removed database is gone", { timeout: 60_000 }, async () => {
  const { page } = ada;
  await page.goto(`${pilothouse.url}/w/analytical-engines/data/sources`);
  await page.getByRole("button", { name: "Assess from it" }).click();
  await page.getByRole("region", { name: "Tables" }).getByText("customers").waitFor();
  await atRest(page);
  expect(await violations(page, "databases")).toEqual([]);
  if (process.env.KEEP_PICTURE) await page.screenshot({ path: process.env.KEEP_PICTURE, fullPage: true });
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByRole("heading", { level: 1, name: "No database has been added yet." }).waitFor();
});
