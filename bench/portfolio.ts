// The portfolio of 1,000 projects × 300 entries, read by 50 clients from the real server; what is slow about it the first time, and on past
// days; and beside it what a user would write instead: a table of projects as they are now, behind a few lines of Node.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { PortfolioView } from "#chapters/lifecycle/contract";
import { addDays, type Day, dayOf } from "#kernel";
import { enterEngine, openRecords } from "#platform/records";
import { scale } from "#scenarios";
import { askAtOnce, askOnce } from "./support/clients.ts";
import { loadWorkspace } from "./support/load.ts";
import { startServer } from "./support/process.ts";
import { quantile, report } from "./support/report.ts";

const PROJECTS = Number(process.env.PROJECTS ?? 1_000);
const ENTRIES = 300;
const CLIENTS = 50;
const REQUESTS = 3_000;
/** Beside asking at once: as people do, who look at a page before they ask for the next. */
const PAUSE_MS = 250;
const REQUESTS_WITH_PAUSES = 2_000;

const today = dayOf(new Date());
const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-bench-portfolio-"));
const engine = await enterEngine(path.join(dataDir, "records"), { say: console.log });
const url = engine.url("postgres");
const pool = new pg.Pool({ connectionString: url, max: 2 });
pool.on("error", () => {}); // the engine may go first when something failed
const stops: (() => Promise<void>)[] = [];
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const bar = { against: "bar", better: "lower" } as const;

try {
  console.log(
    `load before it starts: ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")} on ${os.cpus().length} cores`,
  );
  const { slug, workspace, keys } = await load();
  const [key = ""] = keys;
  const server = await startServer("apps/server/main.ts", [], { PORT: "0", PILOTHOUSE_DATA: dataDir, LOG_LEVEL: "silent" });
  stops.push(server.stop);
  const empty = server.memory()?.now ?? Number.NaN;
  const base = `/api/v1/workspaces/${slug}/projects`;

  const startSeconds = server.processorSeconds();
  const first = await askOnce(server.origin, `${base}?sort=name`, key);
  const foldSeconds = server.processorSeconds() - startSeconds;
  const cold = server.memory()?.now ?? Number.NaN;
  console.log(
    `server ready in ${ms(server.readyMs)}; first answer, with the fold from nothing, in ${ms(first.ms)} (${foldSeconds.toFixed(1)} s of processor)`,
  );
  report({
    name: `first answer after a cold start, fold of ${(PROJECTS * ENTRIES).toLocaleString("en")}`,
    ours: first.ms / 1_000,
    peer: 5,
    unit: "s",
    ...bar,
  });

  const pages = await allPages(server.origin, base, key);
  const cursors = pages.map(({ rows }) => rows.at(-1)?.id ?? "");
  const pageOf = (index: number): string => {
    const page = index % pages.length;
    return page === 0 ? `${base}?sort=name` : `${base}?sort=name&cursor=${cursors[page - 1]}`;
  };
  console.log(`${pages.length} pages of 50 with totals, ${Math.round(first.body.length / 1024)} KB each`);

  const reading = { origin: server.origin, keys, clients: CLIENTS, requests: REQUESTS };
  await askAtOnce({ ...reading, path: pageOf });
  const one = await askAtOnce({ ...reading, path: () => pageOf(0) });
  say("one page, all clients", one.ms, one.perSecond);
  const beforeSeconds = server.processorSeconds();
  const warm = await askAtOnce({ ...reading, path: pageOf });
  say("all pages in turn", warm.ms, warm.perSecond);
  console.log(`  ${(((server.processorSeconds() - beforeSeconds) / REQUESTS) * 1_000).toFixed(2)} ms of processor a page`);
  const steady = { ...reading, path: pageOf, requests: REQUESTS_WITH_PAUSES, pauseMs: PAUSE_MS };
  const paused = await askAtOnce(steady);
  say(`all pages in turn, each client pausing ${PAUSE_MS} ms`, paused.ms, paused.perSecond);
  const notes = `${base}/${cursors[0]}/notes`;
  const pausedWritten = await whileWriting(() => askAtOnce(steady), server.origin, notes, key);
  say("the same, five writes a second", pausedWritten.ms, pausedWritten.perSecond);
  const written = await whileWriting(() => askAtOnce({ ...reading, path: pageOf }), server.origin, notes, key);
  say("all pages in turn, five writes a second", written.ms, written.perSecond);
  const read = server.memory()?.now ?? Number.NaN;

  const plain = await plainServer(pages);
  stops.push(plain.stop);
  const plainly = {
    origin: plain.origin,
    keys: ["plain"],
    clients: CLIENTS,
    requests: REQUESTS,
    path: (index: number) => `/?page=${index % pages.length}`,
  };
  await askAtOnce({ ...plainly, requests: REQUESTS / 5 });
  const table = await askAtOnce(plainly);
  say(`a plain table of projects, ${Math.round(table.bytes / REQUESTS / 1024)} KB a page`, table.ms, table.perSecond);

  report({ name: `portfolio page, ${CLIENTS} clients, p99`, ours: quantile(warm.ms, 0.99), peer: 50, unit: "ms", ...bar });
  report({ name: "… with five writes a second, p99", ours: quantile(written.ms, 0.99), peer: 50, unit: "ms", ...bar });
  const pausing = `${CLIENTS} clients pausing ${PAUSE_MS} ms`;
  report({ name: `… ${pausing}, p99`, ours: quantile(paused.ms, 0.99), peer: 50, unit: "ms", ...bar });
  report({ name: `… ${pausing}, five writes a second, p99`, ours: quantile(pausedWritten.ms, 0.99), peer: 50, unit: "ms", ...bar });
  const against = "plain table, same PostgreSQL";
  report({ name: "portfolio pages a second", ours: warm.perSecond, peer: table.perSecond, unit: "/s", better: "higher", against });

  const pastDay = async (day: Day) => (await askOnce(server.origin, `${base}?sort=name&asOf=${day}`, key)).ms;
  const firstPast = await pastDay(addDays(today, -400));
  const pastDays = [];
  for (let back = 7; back < 1_200; back += 41) pastDays.push(await pastDay(addDays(today, -back)));
  const again = [];
  for (let round = 0; round < 10; round++) again.push(await pastDay(addDays(today, -400)));
  console.log(
    `a past day first ${ms(firstPast)}; ${pastDays.length} others: median ${ms(quantile(pastDays, 0.5))}; the first again ${ms(quantile(again, 0.5))}`,
  );
  report({
    name: `any past day after the first, slowest of ${pastDays.length}`,
    ours: Math.max(...pastDays),
    peer: 150,
    unit: "ms",
    ...bar,
  });
  const inSql = [];
  for (let back = 7; back < 1_200; back += 119) inSql.push(await pastDayInSql(workspace, addDays(today, -back)));
  report({
    ...{ name: "a past day, median", ours: quantile(pastDays, 0.5), peer: quantile(inSql, 0.5), unit: "ms", better: "lower" },
    against: "SQL over the ledger's table (phases alone)",
  });

  const { now = Number.NaN, most = Number.NaN } = server.memory() ?? {};
  console.log(
    `resident: ${Math.round(empty)} MB started, ${Math.round(cold)} MB folded, ${Math.round(read)} MB after reading and writing, ${Math.round(now)} MB after ${pastDays.length + 1} past days, ${Math.round(most)} MB at most`,
  );
  report({ name: "resident memory of the server's Node, at most", ours: most, peer: 600, unit: "MB", ...bar });
} finally {
  for (const stop of stops.reverse()) await stop();
  await pool.end();
  await engine.leave();
  rmSync(dataDir, { recursive: true, force: true });
}

async function load() {
  const records = await openRecords({ url, dataDir, owner: "command" });
  const start = performance.now();
  const batches = scale({ projects: PROJECTS, entries: ENTRIES, until: today });
  const loaded = await loadWorkspace({ records, dataDir, name: "Bench", batches, keys: CLIENTS });
  const seconds = (performance.now() - start) / 1_000;
  console.log(
    `${loaded.entries.toLocaleString("en")} entries imported in ${seconds.toFixed(1)} s, ${Math.round(loaded.entries / seconds)} a second`,
  );
  await records.close();
  return loaded;
}

async function allPages(origin: string, base: string, key: string): Promise<readonly PortfolioView[]> {
  const pages: PortfolioView[] = [];
  for (let cursor: string | null = ""; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
    const { body } = await askOnce(origin, `${base}?sort=name${cursor === "" ? "" : `&cursor=${cursor}`}`, key);
    pages.push(JSON.parse(body.toString("utf8")));
  }
  return pages;
}

/** Somebody writes a note every 200 ms while it is read. */
async function whileWriting<T>(act: () => Promise<T>, origin: string, notes: string, key: string): Promise<T> {
  let writes = 0;
  const timer = setInterval(() => {
    void fetch(`${origin}${notes}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      body: JSON.stringify({ note: `Note ${writes}` }),
    }).then(({ status }) => {
      writes += status < 300 ? 1 : 0;
    });
  }, 200);
  try {
    return await act();
  } finally {
    clearInterval(timer);
    console.log(`${writes} notes written meanwhile`);
  }
}

async function plainServer(pages: readonly PortfolioView[]) {
  await pool.query(`create schema bench; create table bench.key (hash text primary key);
    create table bench.project (id uuid primary key, name text, standing text, kind text, phase text, started_on date, decision_date date,
      team_size int, due int, details jsonb);
    create index on bench.project (due desc, name)`);
  await pool.query("insert into bench.key values ($1)", [createHash("sha256").update("plain").digest("hex")]);
  for (const { id, name, standing, kind, phase, startedOn, decisionDate, teamSize, needs, ...details } of pages.flatMap(({ rows }) => rows))
    await pool.query("insert into bench.project values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", [
      ...[id, name, standing, kind, phase, startedOn, decisionDate, teamSize, needs.length, JSON.stringify({ ...details, needs })],
    ]);
  await pool.query("analyze bench.project");
  return startServer("bench/support/plain-server.ts", [url], {});
}

/** Which phase each project was in: far from the page, and what one writes first. */
async function pastDayInSql(workspace: string, day: Day): Promise<number> {
  const start = performance.now();
  const { rows } = await pool.query(
    `select distinct on (stream) stream, body::jsonb ->> 'phase' as phase, at from ledger.entry
      where workspace = $1 and kind in ('lifecycle/phase-entered', 'lifecycle/phase-returned') and at <= $2 order by stream, place desc`,
    [workspace, `${day}T23:59:59.999Z`],
  );
  if (rows.length > PROJECTS) throw new Error("more projects than there are");
  return performance.now() - start;
}

function say(what: string, times: readonly number[], perSecond: number): void {
  console.log(`${what}: p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}, ${Math.round(perSecond)} a second`);
}
