import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTable } from "./index.ts";
import { lockedDatabase } from "./locked-database.ts";
import { openSandbox } from "./sandbox.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbox-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "table.csv");
const spill = join(folder, "spill");
const limits = { memoryMb: 100, seconds: 5 };
const scores = "id,segment,score\n1,new,0.8\n2,new,0.6\n3,old,1.0\n4,old,\n";

beforeAll(() => {
  writeFileSync(path, scores);
  for (const name of ["spill", "spill-of-another", "allowed"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "spill-of-another", "rows.csv"), scores);
  writeFileSync(join(folder, "allowed", "mine.csv"), scores);
  symlinkSync("/etc/passwd", join(spill, "link"));
  symlinkSync("/etc", join(spill, "folder-link"));
});

describe("the database itself", () => {
  test.each([
    "select * from read_text('/etc/passwd')",
    "select * from read_csv('/etc/passwd')",
    "select * from '/etc/passwd'",
    "select * from glob('/etc/*')",
    "select * from sniff_csv('/etc/passwd')",
    "select * from parquet_metadata('/etc/passwd')",
    "select * from read_blob('file:///etc/passwd')",
    "select * from read_text('/proc/self/environ')",
    "select * from read_text('/proc/self/root/etc/passwd')",
    "select * from read_json('/dev/stdin')",
    `select * from read_csv(['${path}', '/etc/passwd'])`,
    `select * from read_csv('${path}*')`,
    `select * from read_text('${folder}/spill/link')`,
    `select * from read_text('${folder}/spill/folder-link/passwd')`,
    `select * from read_text('${folder}/spill/../spill-of-another/rows.csv')`,
    `select * from glob('${folder}/*')`,
    `copy (select 1) to '${folder}/spill-of-another/out.csv'`,
    "copy (select 1) to '/tmp/out-of-the-sandbox.csv'",
    "attach '/tmp/out-of-the-sandbox.db' as other",
    "install httpfs",
    "load httpfs",
    `load '${folder}/spill/own.duckdb_extension'`,
    "select * from read_csv('https://example.org/a.csv')",
    "select * from read_csv('http://169.254.169.254/latest/meta-data/')",
    "create secret (type s3, key_id 'a', secret 'b')",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "set allowed_paths = ['/etc/passwd']",
    "set allowed_directories = ['/etc']",
    "set temp_directory = '/tmp'",
    "set max_temp_directory_size = '1TB'",
    "set memory_limit = '100GB'",
    "reset memory_limit",
    "pragma threads = 64",
    "set log_query_path = '/tmp/out-of-the-sandbox.log'",
    "export database '/tmp/out-of-the-sandbox'",
    "import database '/tmp/out-of-the-sandbox'",
  ])("refuses %s", async (sql) => {
    const { connection, close } = await lockedDatabase(path, spill, limits);
    try {
      const rows = await connection.runAndReadAll(`select count(*)::int as n from read_csv('${path}')`);
      expect(rows.getRowObjects()).toEqual([{ n: 4 }]);
      await expect(connection.runAndReadAll(sql)).rejects.toThrow(
        /disabled|locked|Permission|not allowed|does not exist|already registered/i,
      );
    } finally {
      close();
    }
  });
});

describe("the sandbox", () => {
  test.each([
    `copy (select 1) to '${path}' (use_tmp_file false)`,
    `copy (select 1) to '${folder}/spill/out.csv'`,
    `attach '${folder}/spill/other.db' as other`,
    `export database '${folder}/spill/all'`,
    `select 1; copy (select 1) to '${folder}/spill/out.csv'`,
    "prepare q as select 1",
    `explain analyze copy (select 1) to '${folder}/spill/out.csv'`,
    "set variable x = 1",
    "pragma enable_profiling",
    "call pragma_version()",
    "checkpoint",
    "load json",
  ])("does nothing but ask and make tables in memory: not %s", async (sql) => {
    const sandbox = await openSandbox(path, limits, { spill });
    try {
      await expect(sandbox.rows(sql)).rejects.toThrow(/is not allowed in the sandbox/);
      expect(await sandbox.rows(`create table t as from read_csv('${path}'); select count(*) as n from t`)).toEqual([{ n: 4 }]);
      expect(readFileSync(path, "utf8")).toBe(scores);
    } finally {
      sandbox.close();
    }
  });

  test("gives up what takes too long, and what somebody gives up", async () => {
    const endless = "select count(*) from range(1000000000000) where range % 7 = 3";
    const giving = new AbortController();
    const sandbox = await openSandbox("/nowhere", { memoryMb: 64, seconds: 0.2 }, { signal: giving.signal });
    try {
      await expect(sandbox.rows(endless)).rejects.toThrow(/given up/);
      setTimeout(() => giving.abort(new RangeError("no longer")), 50);
      await expect(sandbox.rows(endless)).rejects.toThrow("no longer");
      await expect(sandbox.rows("select 1")).rejects.toThrow("no longer");
    } finally {
      sandbox.close();
    }
  });

  test("writes to its own folder what memory does not hold, up to its limit", async () => {
    const large = "create table large as select range as a, md5(range::varchar) as b from range(3000000)";
    const some = await openSandbox("/nowhere", { ...limits, seconds: 30 }, { spill: join(folder, "some") });
    expect(await some.rows(`${large}; select count(distinct b)::int as n from large where a < 1000`)).toEqual([{ n: 1000 }]);
    some.close();
    const little = await openSandbox("/nowhere", { ...limits, seconds: 30, diskMb: 1 }, { spill: join(folder, "little") });
    await expect(little.rows(large)).rejects.toThrow(/memory|space|size/i);
    little.close();
  });
});

describe("a file that may only lie in one folder", () => {
  const open = (file: string) => openTable({ path: file, name: "mine.csv", within: join(folder, "allowed") }, { limits });

  test("is opened there", async () => {
    const table = await open(join(folder, "allowed", "mine.csv"));
    expect(table.rows).toBe(4);
    table.close();
  });

  test.each([
    ["a link to another file", () => symlinkSync("/etc/passwd", join(folder, "allowed", "a.csv")), "a.csv"],
    ["a link to a folder, and a file in it", () => symlinkSync(folder, join(folder, "allowed", "b")), "b/table.csv"],
    ["a way up", () => {}, "../table.csv"],
    ["a link to what is not there", () => symlinkSync("/nowhere", join(folder, "allowed", "c.csv")), "c.csv"],
    ["a path of another folder whose name begins alike", () => mkdirSync(join(folder, "allowed-not")), "../allowed-not/x.csv"],
  ])("is not told of when it is %s", async (_what, prepare, name) => {
    prepare();
    if (name.endsWith("x.csv")) writeFileSync(join(folder, "allowed", name), scores);
    await expect(open(`${folder}/allowed/${name}`)).rejects.toThrow("there is no such file");
  });
});

describe("what is no file", () => {
  test.skipIf(process.platform === "win32").each([
    ["a pipe", () => execFileSync("mkfifo", [join(folder, "pipe")]), join(folder, "pipe")],
    ["a device", () => {}, "/dev/zero"],
    ["the terminal", () => {}, "/dev/stdin"],
  ])("is refused at once: %s", async (_what, prepare, file) => {
    prepare();
    await expect(openTable({ path: file, name: "given" }, { limits })).rejects.toThrow(/device or a pipe|cannot be opened/);
  });
});

describe("a file that changes while it is read", () => {
  test("is refused rather than told of as what it never was", async () => {
    const file = join(folder, "changing.csv");
    writeFileSync(file, scores);
    const table = await openTable({ path: file, name: "changing.csv" }, { limits });
    expect(await table.sql("select count(*) as n from t")).toEqual([{ n: 4 }]);
    appendFileSync(file, "5,old,2\n");
    await expect(table.sql("select count(*) as n from t")).rejects.toThrow("it was changed while it was read");
    table.close();
  });

  test.skipIf(!existsSync("/proc/self/fd"))("is not another that comes in its place", async () => {
    const file = join(folder, "moving.csv");
    writeFileSync(file, scores);
    const table = await openTable({ path: file, name: "moving.csv" }, { limits });
    renameSync(file, join(folder, "moved.csv"));
    writeFileSync(file, "id,segment,score\n9,other,9\n");
    await expect(table.sql("select * from t")).rejects.toThrow("moved or deleted while it was read");
    table.close();
  });
});
