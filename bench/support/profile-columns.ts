// The columns of one file and nothing else: what the peer's minimal mode tells. Prints seconds from the first line on, and how many columns.
import { enableCompileCache } from "node:module";

enableCompileCache();
const began = performance.now();
const { lookAtColumns } = await import("../../chapters/data-readiness/server/measure/index.ts");
const { openTable } = await import("../../platform/datasets/index.ts");
const { day } = await import("../../kernel/index.ts");

const [path = "", memoryMb = "512"] = process.argv.slice(2);
const table = await openTable({ path, name: "table.csv" }, { limits: { memoryMb: Number(memoryMb), seconds: 3600, threads: 2 } });
const columns = await lookAtColumns(table, { today: day("2026-11-20"), first: null });
table.close();
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000, columns: columns.length, rows: table.rows }));
