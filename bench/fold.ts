// How long a workspace of 1,000 projects × 300 entries takes to fold from nothing, how long any past day takes then, and in how much memory.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import type { Draft, Entry, Fold } from "#kernel";
import { type EntryKind, openLedger } from "#platform/ledger";
import { openRecords } from "#platform/records";
import { quantile, report } from "./support/report.ts";

const PROJECTS = 1_000;
const ENTRIES = 300;
const DAY_MS = 86_400_000;
const START = Date.UTC(2024, 10, 1);

/** As much as a project's fold does: fields replaced, lists grown, small objects kept. */
interface Effort {
  readonly name: string;
  readonly phase: number;
  readonly criteria: Readonly<Record<string, { readonly says: string; readonly threshold: number; readonly evidence: readonly number[] }>>;
  readonly notes: readonly { readonly at: string; readonly words: string }[];
}
interface Body {
  readonly [member: string]: string | number;
  readonly name: string;
  readonly criterion: string;
  readonly words: string;
  readonly value: number;
}

const kinds: readonly EntryKind[] = ["opened", "criterion-set", "evidence-offered", "note-taken", "phase-begun"].map((what) => ({
  kind: `bench/${what}`,
  version: 1,
  readableBy: "viewer",
  schema: z.strictObject({ name: z.string(), criterion: z.string(), words: z.string(), value: z.number() }),
}));

const fold: Fold<Effort, Entry<string, Body>> = {
  noun: "bench/effort",
  version: 1,
  initial: () => ({ name: "", phase: 0, criteria: {}, notes: [] }),
  evolve: (effort, { kind, body, at }) => {
    if (kind === "bench/opened") return { ...effort, name: body.name };
    if (kind === "bench/phase-begun") return { ...effort, phase: effort.phase + 1 };
    if (kind === "bench/note-taken") return { ...effort, notes: [...effort.notes, { at, words: body.words }].slice(-40) };
    const before = effort.criteria[body.criterion] ?? { says: body.words, threshold: body.value, evidence: [] };
    const criterion =
      kind === "bench/criterion-set"
        ? { ...before, threshold: body.value }
        : { ...before, evidence: [...before.evidence, body.value].slice(-20) };
    return { ...effort, criteria: { ...effort.criteria, [body.criterion]: criterion } };
  },
};

const what = (index: number): string => {
  if (index === 0) return "opened";
  if (index % 75 === 0) return "phase-begun";
  if (index % 20 === 1) return "criterion-set";
  return index % 3 === 0 ? "note-taken" : "evidence-offered";
};
const drafted = (project: number, index: number): Draft => ({
  stream: `bench/effort/${project.toString().padStart(8, "0")}-0000-7000-8000-000000000000`,
  kind: `bench/${what(index)}`,
  version: 1,
  at: new Date(START + index * 2 * DAY_MS + project * 1_000).toISOString(),
  body: {
    name: `Project ${project}`,
    criterion: `criterion-${index % 6}`,
    words: `words:${"a".repeat(22)}`.padEnd(120, "recall on the held-out customers of the quarter "),
    value: (project * 31 + index) % 97,
  },
});

const secret = "a secret for one bench, which is thrown away";
const [, , url, workspace = randomUUID()] = process.argv;
await (url ? fold300k(url) : writeAll());

/** Writes the log, and has it folded by a process that did nothing else, so that its memory is its own. */
async function writeAll() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-bench-fold-"));
  try {
    const records = await openRecords({ dataDir, owner: "command" });
    const ledger = await openLedger({ records, kinds, folds: [fold], secret });
    const start = performance.now();
    for (let index = 0; index < ENTRIES; index += 10) {
      const drafts = Array.from({ length: 10 }, (_, part) =>
        Array.from({ length: PROJECTS }, (__, project) => drafted(project, index + part)),
      );
      await ledger.append(workspace, { by: "system", drafts: drafts.flat() });
    }
    console.log(`${PROJECTS * ENTRIES} entries written in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
    const child = spawn(
      process.execPath,
      [...process.execArgv, import.meta.filename, records.pool.options.connectionString ?? "", workspace],
      {
        stdio: "inherit",
      },
    );
    const [code] = await once(child, "exit");
    process.exitCode = code;
    await records.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fold300k(at: string) {
  const records = await openRecords({ url: at, dataDir: "", owner: "command" });
  const ledger = await openLedger({ records, kinds, folds: [fold], secret });
  const timed = async (work: () => Promise<unknown>) => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 };
  };
  const read =
    (bounds = {}) =>
    async () => {
      if ((await ledger.image(workspace, bounds)).all(fold).length !== PROJECTS) throw new Error("a project is missing");
    };
  const cold = await timed(read());
  console.log(`cold fold: ${(cold.ms / 1_000).toFixed(2)} s (${(cold.cpuMs / 1_000).toFixed(2)} s of this process's CPU)`);
  const first = await timed(read({ asOf: new Date(START + 100 * DAY_MS) }));
  console.log(`first past day: ${first.ms.toFixed(0)} ms`);
  const days = [];
  for (let day = 3; day < 599; day += 13) days.push(await timed(read({ asOf: new Date(START + day * DAY_MS) })));
  const [daysMs, daysCpu] = [days.map(({ ms }) => ms), days.map(({ cpuMs }) => cpuMs)];
  console.log(
    `past days: median ${quantile(daysMs, 0.5).toFixed(0)} ms, slowest ${Math.max(...daysMs).toFixed(0)} ms (CPU: ${Math.max(...daysCpu).toFixed(0)} ms)`,
  );
  const warm = [];
  for (let count = 0; count < 500; count++) warm.push((await timed(read())).ms);
  const resident = process.memoryUsage.rss() / 2 ** 20;
  globalThis.gc?.();
  console.log(`heap ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB`);
  const bar = { against: "bar", better: "lower" } as const;
  report({ name: "cold fold of 300,000 entries", ours: cold.ms / 1_000, peer: 5, unit: "s", ...bar });
  report({ name: "any past day after the first, slowest of 46", ours: Math.max(...daysMs), peer: 150, unit: "ms", ...bar });
  report({ name: "image of now, caught up, p99", ours: quantile(warm, 0.99), peer: 50, unit: "ms", ...bar });
  report({ name: "resident memory of the Node process", ours: resident, peer: 600, unit: "MB", ...bar });
  await records.close();
}
