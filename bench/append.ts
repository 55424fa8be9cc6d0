// How fast entries are appended with their proof, one entry a transaction, against the same row by a bare insert on the same engine.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openLedger } from "#platform/ledger";
import { openRecords } from "#platform/records";
import { boxFold, note, opened, testKinds } from "../platform/ledger/test-kinds.ts";
import { report } from "./support/report.ts";

const ROUNDS = 16;
const A_ROUND = 150;
const LABEL =
  "Churn model: success is a monthly churn below 2.1 % on the held-out customers of March, by 2026-06-30, measured on at least 4,000".slice(
    0,
    180,
  );
const by = `member/${randomUUID()}`;

const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-bench-append-"));
try {
  const records = await openRecords({ dataDir, owner: "command" });
  const ledger = await openLedger({ records, kinds: testKinds, folds: [boxFold], secret: randomUUID() + randomUUID() });
  const { pool } = records;
  const { rows } = await pool.query("show fsync");
  console.log(`fsync ${rows[0].fsync}; ${ROUNDS} rounds of ${A_ROUND}, interleaved`);
  await pool.query(`create table public.bare (workspace uuid, sequence int, stream text, place int, kind text, version int, at text, recorded_at text, by text,
    imported boolean, body text, primary key (workspace, sequence))`);

  const workspace = randomUUID();
  let sequence = 0;
  const bare = async () => {
    const at = new Date().toISOString();
    await pool.query({
      name: "bare",
      text: "insert into public.bare values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      values: [
        workspace,
        sequence++,
        `test/box/${sequence % 100}`,
        sequence,
        "test/box-opened",
        1,
        at,
        at,
        by,
        false,
        JSON.stringify({ label: LABEL }),
      ],
    });
  };
  let count = 0;
  const append = async () => void (await ledger.append(workspace, { by, drafts: [opened(`${count++ % 100}`, LABEL)] }));
  const appendWords = async () => void (await ledger.append(workspace, { by, drafts: [note(`${count++ % 100}`, LABEL)] }));

  const perSecond = async (work: () => Promise<void>, times: number): Promise<number> => {
    const start = performance.now();
    for (let done = 0; done < times; done++) await work();
    return (times / (performance.now() - start)) * 1_000;
  };
  const tenAtOnce = async (work: () => Promise<void>): Promise<number> => {
    const start = performance.now();
    await Promise.all(Array.from({ length: 10 }, () => perSecond(work, A_ROUND)));
    return ((10 * A_ROUND) / (performance.now() - start)) * 1_000;
  };

  for (const work of [bare, append, appendWords]) await perSecond(work, 300);
  const one = { bare: [] as number[], append: [] as number[], words: [] as number[] };
  const ten = { bare: [] as number[], append: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    one.bare.push(await perSecond(bare, A_ROUND));
    one.append.push(await perSecond(append, A_ROUND));
    one.words.push(await perSecond(appendWords, A_ROUND));
    if (round % 4 > 0) continue;
    ten.bare.push(await tenAtOnce(bare));
    ten.append.push(await tenAtOnce(append));
  }
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const peer = { against: "bare insert, same engine", unit: "/s", better: "higher" } as const;
  report({ name: "append with proof, one writer", ours: middle(one.append), peer: middle(one.bare), bar: 0.5, ...peer });
  report({ name: "append with proof and personal words, one writer", ours: middle(one.words), peer: middle(one.bare), bar: 0.4, ...peer });
  report({ name: "append with proof, ten writers to one workspace", ours: middle(ten.append), peer: middle(ten.bare), bar: 0.25, ...peer }); // one log is one queue
  await records.close();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
