import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportFileView } from "../contract/index.ts";
import { runData } from "./run.fixture.ts";

// What the reader makes of each is tried beside it; here, what the command says and answers.

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broken-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function assess(name: string, bytes: string | Uint8Array) {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return runData(["assess", file, "--json"]);
}

const plain = `a,b\n${Array.from({ length: 40 }, (_, at) => `${at},x${at % 3}`).join("\n")}\n`;

describe("a file that cannot be read", { timeout: 60_000 }, () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ["empty.csv", "", /empty\.csv cannot be read as a table: it is empty/],
    ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /cannot be read as a table/],
    ["book.xlsx", Buffer.from("PK\u0003\u0004rest", "latin1"), /Save its sheet as CSV/],
    ["cut.csv.gz", gzipSync(plain).subarray(0, 40), /cannot be read as a table/],
    ["cut.parquet", Buffer.from("PAR1 and no more"), /cannot be read as a table/],
    ["ragged.csv", `a,b,c\n${"1,2\n1,2,3,4\n".repeat(30)}`, /cannot be read as a table/],
  ])("%s is refused with a sentence, and exit code 2", async (name, bytes, says) => {
    const { code, printed, complained } = await assess(name, bytes);
    expect([code, printed]).toEqual([2, ""]);
    expect(JSON.parse(complained)).toMatchObject({ code: "platform/unreadable-table", detail: expect.stringMatching(says) });
  });

  test("a folder, and what is not there", async () => {
    expect(await runData(["assess", folder])).toMatchObject({ code: 2, complained: expect.stringContaining("it is a folder") });
    expect(await runData(["assess", "none.csv"])).toMatchObject({ code: 2, complained: expect.stringContaining("there is no such file") });
  });
});

describe("a file that is read all the same", { timeout: 60_000 }, () => {
  test.each<[string, string | Uint8Array, object]>([
    ["header-only.csv", "a,b,c\n", { rows: 0, skipped: [] }],
    ["latin.csv", Buffer.from(plain.replace("a,b", "straße,b"), "latin1"), { rows: 40, from: { encoding: "windows-1252" } }],
    ["packed.csv.zst", zstdCompressSync(plain), { rows: 40, from: { compression: "zstd" } }],
    ["lines.ndjson", plain.replace(/^.*\n/, "").replace(/(\d+),(x\d)/g, '{"a":$1,"b":"$2"}'), { rows: 40, from: { format: "ndjson" } }],
    [
      "a few ragged.csv",
      `${plain}1\n2,3,4\n`,
      {
        rows: 40,
        skipped: [
          { rows: 1, firstRow: 42 },
          { rows: 1, firstRow: 43 },
        ],
      },
    ],
    ["quoted.csv", `${plain}7,"x\n1"\n`, { rows: 41, skipped: [] }],
  ])("%s gives a report that says how it was read", async (name, bytes, expected) => {
    const { code, printed } = await assess(name, bytes);
    expect(code).toBe(0);
    expect(reportFileView.parse(JSON.parse(printed)).profile).toMatchObject(expected);
  });
});
