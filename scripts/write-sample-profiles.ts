// Measures the tables of the sample's company and keeps what was measured, so that opening the sample takes no measuring. To be run again
// (`npm run sample-profiles`) when a table of it, or the shape of a profile, changes.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { assessFile } from "../chapters/data-readiness/server/assess/index.ts";
import { dataStories } from "../scenarios/sample/data/data-stories.ts";

const file = path.join(import.meta.dirname, "../scenarios/sample/data/profiles.gen.ts");
const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-sample-"));
try {
  const lines: string[] = [];
  for (const { roles, question, versions } of dataStories)
    for (const { table } of versions) {
      const place = path.join(folder, table.file);
      writeFileSync(place, table.text());
      const asked = { path: place, name: table.file, roles, today: table.measuredOn, claimedMargin: question.claimedMargin, prompts: null };
      const profile = await assessFile(asked, { limits: { memoryMb: 1024, seconds: 120 } });
      lines.push(`  ${JSON.stringify(table.name)}: ${JSON.stringify(JSON.stringify(profile))},`);
      console.log(`${table.name}: ${profile.rows} rows, ${profile.columns.length} columns`);
    }
  const head = "// What was measured of the sample's tables, as JSON. Written by `npm run sample-profiles`; do not edit.";
  writeFileSync(file, `${head}\nexport const measured: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
