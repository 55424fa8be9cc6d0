// Writes database/postgres/schema.sql, for reviewers: the state that all migrations together lead to.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openRecords } from "#platform/records";
import { schemaFile, schemaText } from "#platform/testing";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-schema-"));
try {
  const records = await openRecords({ dataDir, owner: "command" });
  writeFileSync(schemaFile, await schemaText(records.pool));
  await records.close();
  console.log(`written: ${path.relative(process.cwd(), schemaFile)}`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
