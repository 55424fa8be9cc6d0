// Kills a writing process, and in every third round its PostgreSQL too, thirty times at random: is anything acknowledged lost, anything there twice?
import { type ChildProcess, spawn } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Ledger, openLedger } from "#platform/ledger";
import { openRecords } from "#platform/records";
import { boxFold, opened, testKinds } from "../platform/ledger/test-kinds.ts";
import { killEngine } from "./support/kill-engine.ts";
import { report } from "./support/report.ts";

const ROUNDS = 30;
const WRITERS = 4;
const secret = "a secret for one bench, which is thrown away";
const by = "member/bench";

async function open(dataDir: string) {
  const records = await openRecords({ dataDir, owner: "command" });
  return { records, ledger: await openLedger({ records, kinds: testKinds, folds: [boxFold], secret }) };
}

/** Sends one request, as a client does that keeps its key until it has an answer. */
const send = (ledger: Ledger, workspace: string, label: string) =>
  ledger.append(workspace, {
    by,
    drafts: [opened(`writer-${label.split("-")[1]}`, label)],
    request: { endpoint: "POST /boxes", key: label, body: { label } },
  });

/** The process that will be killed: writes down what it sends and what was acknowledged, each as it happens. */
async function write(dataDir: string, workspace: string, round: string) {
  const { ledger } = await open(dataDir);
  const log = openSync(path.join(dataDir, `acknowledged-${round}`), "a");
  const writer = async (number: number) => {
    for (let count = 0; ; count++) {
      const label = `${round}-${number}-${count}`;
      writeSync(log, `sent ${label}\n`);
      const { entries } = await send(ledger, workspace, label);
      writeSync(log, `done ${label} ${entries[0]?.sequence}\n`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)));
}

const gone = (child: ChildProcess) => (child.exitCode !== null || child.signalCode !== null ? undefined : once(child, "exit"));

async function main() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-bench-kill-"));
  const workspace = randomUUID();
  const wrong = { lost: 0, twice: 0, broken: 0 };
  let [acknowledged, unanswered, engineKills, unfinished] = [0, 0, 0, 0];
  try {
    await (await open(dataDir)).records.close();
    for (let round = 0; round < ROUNDS; round++) {
      const file = path.join(dataDir, `acknowledged-${round}`);
      const child = spawn(process.execPath, [import.meta.filename, "write", dataDir, workspace, `${round}`], {
        stdio: ["ignore", "ignore", "ignore"],
      });
      const began = Date.now();
      while (!(existsSync(file) && readFileSync(file, "utf8").includes("done")) && child.exitCode === null && Date.now() - began < 60_000)
        await sleep(10);
      await sleep(randomInt(20, 700));
      if (round % 3 === 2) {
        engineKills++;
        killEngine(dataDir);
      }
      if (child.exitCode !== null) unfinished++;
      child.kill("SIGKILL");
      await gone(child);

      const { records, ledger } = await open(dataDir);
      const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
      const done = new Map(
        lines.filter((line) => line.startsWith("done")).map((line) => [line.split(" ")[1] ?? "", Number(line.split(" ")[2])]),
      );
      const sent = lines.filter((line) => line.startsWith("sent")).map((line) => line.split(" ")[1] ?? "");
      for (const label of sent.filter((each) => !done.has(each))) {
        unanswered++;
        const { entries } = await send(ledger, workspace, label);
        done.set(label, entries[0]?.sequence ?? -1);
      }
      const { rows } = await records.pool.query<{ label: string; sequences: number[] }>(
        "select body::json ->> 'label' as label, array_agg(sequence) as sequences from ledger.entry where workspace = $1 and body like $2 group by 1",
        [workspace, `{"label":"${round}-%`],
      );
      const found = new Map(rows.map(({ label, sequences }) => [label, sequences]));
      acknowledged += done.size;
      for (const [label, sequence] of done) if (!found.get(label)?.includes(sequence)) wrong.lost++;
      for (const [label, sequences] of found) if (sequences.length > 1 || !done.has(label)) wrong.twice++;
      const verdict = await ledger.verify(workspace);
      if (!verdict.holds) {
        wrong.broken++;
        console.log(verdict);
      }
      await records.close();
    }
    console.log(`${ROUNDS} kills of the writer, ${engineKills} of them with PostgreSQL; ${acknowledged} entries acknowledged in all`);
    console.log(
      `${unanswered} requests were under way when the process was killed and were sent again with their key; ${unfinished} writers ended by themselves`,
    );
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  // a figure of 0 has no ratio: counted from one, the bar is one
  const bar = { peer: 1, against: "bar, counted from 1", unit: "", better: "lower" } as const;
  report({ name: `acknowledged entries lost, of ${acknowledged} in ${ROUNDS} kills (+1)`, ours: wrong.lost + 1, ...bar });
  report({ name: "entries there twice (+1)", ours: wrong.twice + 1, ...bar });
  report({ name: "logs whose proofs do not hold (+1)", ours: wrong.broken + 1, ...bar });
}

const [, , role, dataDir = "", workspace = "", round = ""] = process.argv;
await (role === "write" ? write(dataDir, workspace, round) : main());
