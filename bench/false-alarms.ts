// What readiness checks say of tables with nothing wrong in them, and of tables with one thing wrong: who changes a limit sees here what it does.
// Tables are drawn from seeds, so that the counts are the same on every machine; nothing is timed. `TABLES=20` draws more of each, `SHAPES=growth`
// only those whose name has it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allChecks, makeReport, noRoles, nothingSaid, type ReadinessReport } from "../chapters/data-readiness/domain/index.ts";
import { work } from "../chapters/data-readiness/server/assess/measure-file.ts";
import { day } from "../kernel/index.ts";
import { cleanTables } from "./support/clean-tables.ts";
import { type DrawnTable, drawOf } from "./support/drawn-table.ts";
import { plantedDefects } from "./support/planted-defects.ts";
import { report } from "./support/report.ts";

const today = day("2026-11-22");
const tables = Number(process.env.TABLES ?? 4);
const isChosen = ([name]: readonly [string, unknown]): boolean => name.includes(process.env.SHAPES ?? "");
/** Tables take turns in being small and large. */
const SIZES = [500, 2000];
const folder = mkdtempSync(join(tmpdir(), "pilothouse-bench-alarms-"));
/** What only people can tell is open on any table, and so is how many labels are wrong. */
const judged = new Set(allChecks.flatMap(({ id, judge }) => (judge === null || id === "label-noise" ? [] : [id])));
/** Five hundred rows are few for any model. */
const always = ["enough-rows"];

try {
  let [wrong, made] = [0, 0];
  console.log("Honest tables: checks that fail, and (in brackets) that ask about a column");
  for (const [name, { shape, rightly: also = [] }] of Object.entries(cleanTables).filter(isChosen)) {
    const counts = new Map<string, number>();
    const rightly = [...always, ...also];
    for (let at = 0; at < tables; at++) {
      const { checks } = await reportOn(shape(drawOf(1000 * at + 7 * name.length), sizeOf(at)));
      for (const { check, state, columns } of checks.filter((each) => judged.has(each.check))) {
        if (state === "failed") made++;
        if (state === "failed" && !rightly.includes(check)) wrong++;
        const told = state === "failed" ? `${check}${rightly.includes(check) ? " (rightly)" : ""}` : `[${check}]`;
        if (state === "failed" || asks({ state, columns })) counts.set(told, (counts.get(told) ?? 0) + 1);
      }
    }
    const said = [...counts].sort((a, b) => b[1] - a[1]).map(([check, count]) => `${check} ${count}`);
    console.log(`  ${name}: ${said.join(", ") || "none"} of ${tables}`);
  }
  console.log("One thing wrong: tables in which its check fails or asks");
  let [found, planted] = [0, 0];
  for (const [name, { into, check, plant }] of Object.entries(plantedDefects).filter(isChosen)) {
    let seen = 0;
    for (let at = 0; at < tables; at++) {
      const { checks } = await reportOn(plant(into(drawOf(1000 * at + 3), sizeOf(at)), drawOf(77 + at)));
      if (checks.some((each) => each.check === check && (each.state === "failed" || asks(each)))) seen++;
    }
    found += seen;
    planted += tables;
    console.log(`  ${name}: ${seen} of ${tables} (${check})`);
  }
  console.log(`${made} failures on honest tables, ${wrong} of them not right; ${found} of ${planted} planted defects found`);
  const honest = tables * Object.entries(cleanTables).filter(isChosen).length;
  if (honest > 0)
    report({ name: "false alarms", ours: wrong, peer: honest, against: "honest tables", unit: "", better: "lower", bar: 0.05 });
  if (planted > 0) report({ name: "defects found", ours: found, peer: planted, against: "planted", unit: "", better: "higher", bar: 0.7 });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A question to a person about a column. */
function asks({ state, columns }: Pick<ReadinessReport["checks"][number], "state" | "columns">): boolean {
  return state === "not-measured" && columns.length > 0;
}

function sizeOf(at: number): number {
  return SIZES[at % SIZES.length] ?? 500;
}

async function reportOn({ names, rows, roles }: DrawnTable): Promise<ReadinessReport> {
  const path = join(folder, "table.csv");
  writeFileSync(path, `${[names, ...rows].map((row) => row.join(",")).join("\n")}\n`);
  const asked = { path, name: "table.csv", roles: { ...noRoles, ...roles }, today, claimedMargin: null, prompts: null };
  const profile = await work({ ...asked, bounds: { memoryMb: 1024, seconds: 60 } }, () => {});
  return makeReport({ profile, question: "q", claimedMargin: null, said: nothingSaid, history: [], previous: null, today });
}
