// Two servers over one PostgreSQL, a hundred clients that write at once (half push evidence with a key, half vote at gates), one server killed half-way
// and started again: is an entry lost or there twice, do both servers hold the same, and how far behind is a live view?
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { enterEngine } from "#platform/records";
import { quantile, report } from "./support/report.ts";
import { type Asking, askerWithKey, ended, freePort, membersAt, startAt } from "./support/servers.ts";

const CLIENTS = Number(process.env.CLIENTS ?? 100);
const WRITES_EACH = Number(process.env.WRITES ?? 15);
const PROJECTS = 20;
const VIEWERS_EACH = 2;

interface Project {
  readonly id: string;
  readonly criterion: string;
}

const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-bench-two-"));
const engine = await enterEngine(path.join(folder, "records"), { say: console.log });
const ports = [await freePort(), await freePort()] as const;
const start = (which: 0 | 1) =>
  startAt({ port: ports[which], dataDir: path.join(folder, String(which)), databaseUrl: engine.url("postgres") });
const staying = await start(0);
let killed = await start(1);

try {
  const ask = await askerWithKey(ports[0]);
  const sessions = await membersAt(ask, ports[0], Math.floor(CLIENTS / 2));
  const { members } = (await (await ask(ports[0], "/members")).json()) as {
    readonly members: readonly { readonly id: string; readonly role: string }[];
  };
  const voters = members.filter(({ role }) => role === "member").map(({ id }) => id);
  const projects: Project[] = [];
  for (let index = 0; index < PROJECTS; index++) projects.push(await opened(ask, `Project ${index}`, voters));

  const leaving = new AbortController();
  const lags: number[] = [];
  const viewers = ports.flatMap((port) => Array.from({ length: VIEWERS_EACH }, () => watch(ask, port, { lags, until: leaving.signal })));

  const acknowledged = new Set<string>();
  const votes = new Set<string>();
  const sent = { tries: 0, writes: 0 };
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    for (let count = 0; count < WRITES_EACH; count++) {
      const label = `c${client}-${count}`;
      const project = projects[(client * 7 + count) % PROJECTS];
      if (!project) throw new RangeError("there are projects");
      await written(ask, label, { project, client, count });
      acknowledged.add(label);
      if (client % 2 === 1) votes.add(`${project.id} ${client}`);
      sent.writes++;
      await sleep(Math.random() * 100);
    }
  });
  const began = performance.now();
  while (acknowledged.size < (CLIENTS * WRITES_EACH) / 3) await sleep(20);
  const killedAt = acknowledged.size;
  await ended(killed, "SIGKILL");
  const down = performance.now();
  killed = await start(1);
  const upMs = performance.now() - down;
  await Promise.all(clients);
  const seconds = (performance.now() - began) / 1_000;
  await sleep(500);
  leaving.abort();
  await Promise.allSettled(viewers);
  console.log(
    `${CLIENTS} clients, ${sent.writes} writes acknowledged in ${seconds.toFixed(1)} s (${Math.round(sent.writes / seconds)} a second), ${sent.tries - sent.writes} sent again; one server killed after ${killedAt}, up again in ${(upMs / 1_000).toFixed(1)} s`,
  );

  const whole = async (port: number) =>
    `${await (await ask(port, "/export")).text()}${await (await ask(port, "/export?part=words")).text()}`;
  const [first = "", second = ""] = await Promise.all(ports.map(whole));
  const times = labelsIn(first);
  const pushed = [...acknowledged].filter((label) => Number(label.slice(1).split("-")[0]) % 2 === 0);
  // reasons of votes lie face down, so votes are counted: who voted where, once each
  const cast = votesIn(first);
  const lost = pushed.filter((label) => !times.has(label)).length + Math.max(0, votes.size - cast.size);
  const twice =
    [...times].filter(([label, many]) => many > 1 || !acknowledged.has(label)).length +
    [...cast.values()].filter((many) => many > 1).length +
    Math.max(0, cast.size - votes.size);
  console.log(`${pushed.length} figures pushed, ${votes.size} votes cast by ${voters.length} people at ${PROJECTS} gates`);
  const heads = await Promise.all(ports.map(async (port) => (await ask(port, "/head")).text()));
  const pages = await Promise.all(ports.map(async (port) => (await ask(port, "/projects")).text()));
  const project = await Promise.all(ports.map(async (port) => (await ask(port, `/projects/${projects[0]?.id}`)).text()));
  const differ = [[first, second], heads, pages, project].filter(([one, other]) => one !== other).length;
  const verdict = (await (await ask(ports[1], "/verification")).json()) as { readonly holds: boolean };
  console.log(
    `live views heard of ${lags.length} entries: p50 ${Math.round(quantile(lags, 0.5))} ms, p99 ${Math.round(quantile(lags, 0.99))} ms`,
  );

  const bar = { peer: 1, against: "bar, counted from 1", unit: "", better: "lower" } as const;
  report({
    name: `two servers, ${CLIENTS} clients, one killed: acknowledged entries lost, of ${acknowledged.size} (+1)`,
    ours: lost + 1,
    ...bar,
  });
  report({ name: "… entries there twice, or never acknowledged (+1)", ours: twice + 1, ...bar });
  report({ name: "… exports, heads and pages that differ between the servers, of 4 (+1)", ours: differ + 1, ...bar });
  report({ name: "… logs whose proofs do not hold (+1)", ours: (verdict.holds ? 0 : 1) + 1, ...bar });
  const live = { peer: 1_000, against: "bar", unit: "ms", better: "lower" } as const;
  report({ name: `… live views behind the write, p99 of ${lags.length}`, ours: quantile(lags, 0.99), ...live });
  report({ name: "… live views behind the write, at most", ours: Math.max(...lags), ...live });

  /** Sends one write until it is acknowledged, at either server, always with its key. */
  async function written(
    asking: Asking,
    label: string,
    { project: its, client, count }: { project: Project; client: number; count: number },
  ) {
    const isPusher = client % 2 === 0;
    const who = isPusher ? {} : { Cookie: sessions[(client - 1) / 2] ?? "" };
    const body = isPusher
      ? { criterion: its.criterion, value: count / WRITES_EACH, n: 100 + count, source: label }
      : { vote: count % 3 === 0 ? "hold" : "go", reason: label };
    for (let attempt = 0; ; attempt++) {
      sent.tries++;
      const port = ports[(client + attempt) % 2] ?? ports[0];
      try {
        const response = await asking(port, `/projects/${its.id}/${isPusher ? "evidence" : "gate/votes"}`, {
          method: "POST",
          headers: { "Idempotency-Key": label, ...who },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(20_000),
        });
        const text = await response.text(); // the whole of it: half an answer is none
        if (response.status === 201) return;
        if (response.status !== 409 && response.status < 500) throw new RangeError(`${label}: ${response.status} ${text}`);
      } catch (error) {
        if (error instanceof RangeError) throw error;
      }
      await sleep(20 + Math.random() * 50);
    }
  }
} finally {
  for (const server of [staying, killed]) await ended(server, "SIGTERM");
  await engine.leave();
  rmSync(folder, { recursive: true, force: true });
}

async function opened(ask: Asking, name: string, gatekeepers: readonly string[]): Promise<Project> {
  const post = async (at: string, body: unknown) => {
    const response = await ask(ports[0], at, { method: "POST", body: JSON.stringify(body) });
    if (response.status !== 201) throw new Error(`${at}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { readonly id: string; readonly criteria: readonly { readonly id: string }[] };
  };
  const { id } = await post("/projects", { name });
  const terms = {
    role: "minimum-viable",
    metric: "share of cases solved",
    comparison: "at-least",
    threshold: 0.4,
    reason: "below it nobody is helped",
  };
  const { criteria } = await post(`/projects/${id}/criteria`, terms);
  for (const phase of ["data-assessment", "proof-of-concept", "go-no-go"]) await post(`/projects/${id}/phases`, { phase });
  await post(`/projects/${id}/gate`, { gatekeepers });
  return { id, criterion: criteria[0]?.id ?? "" };
}

/** Listens as a browser does, and begins again when the server went away. An entry's own time is that of its write. */
async function watch(ask: Asking, port: number, { lags, until }: { readonly lags: number[]; readonly until: AbortSignal }): Promise<void> {
  while (!until.aborted) {
    try {
      const response = await ask(port, "/entries/live", { signal: until });
      let rest = "";
      for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const events = (rest + part).split("\n\n");
        rest = events.pop() ?? "";
        for (const event of events) {
          const [, at] = /"at":"([^"]+)"/.exec(event) ?? [];
          if (at !== undefined) lags.push(Date.now() - Date.parse(at));
        }
      }
    } catch {
      await sleep(100);
    }
  }
}

/** How often each write is on record, among entries or the words beside them. */
function labelsIn(text: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const [, label = ""] of text.matchAll(/"(c\d+-\d+)"/g)) times.set(label, (times.get(label) ?? 0) + 1);
  return times;
}

/** How often each member's vote is on record at each project. */
function votesIn(text: string): Map<string, number> {
  const cast = new Map<string, number>();
  for (const line of text.split("\n")) {
    if (!line.includes('"lifecycle/vote-cast"')) continue;
    const name = `${/"stream":"([^"]+)"/.exec(line)?.[1]} ${/"by":"([^"]+)"/.exec(line)?.[1]}`;
    cast.set(name, (cast.get(name) ?? 0) + 1);
  }
  return cast;
}
