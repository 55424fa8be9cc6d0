// A table profiled: ours against the minimal mode of fg-data-profiling (ydata-profiling until 4.18) on the same file in one run, whole
// processes from start to end. The columns alone against its description without a page, and the command with its page against its command with
// its page; then ours alone on ten times as many rows, and on a wide table. Three runs each, the median told; the peer's environment is that of
// `npm run interop`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Ran, ran } from "./support/process-tree.ts";
import { repeatTable, wideTable } from "./support/repeat-table.ts";
import { quantile, report } from "./support/report.ts";

const root = join(import.meta.dirname, "..");
/** The peer draws bars of progress on a terminal that nobody sees. */
const quiet = { TQDM_DISABLE: "1" };
const taxi = join(root, "../shared/data/nyc-taxi/yellow_2019-01.csv");
if (!existsSync(taxi)) {
  console.log("skipped: the real tables are not at ../shared/data");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "pilothouse-bench-profile-"));
try {
  const [header = "", ...lines] = readFileSync(taxi, "utf8").trim().split(/\r?\n/);
  const million = join(folder, "million.csv");
  await repeatTable(million, { header, lines, rows: 1_000_000 });

  console.log(`load ${loadavg()[0]?.toFixed(2)} before; the machine should be doing nothing else`);
  const python = peerPython();
  const peer = await medianOf(3, () => ran(python, [join(root, "bench/support/peer_columns.py"), million], quiet));
  const peerPage = await medianOf(3, () =>
    ran(join(dirname(python), "data_profiling"), ["--minimal", "--silent", million, join(folder, "peer.html")]),
  );
  const columns = await medianOf(3, () => ofColumns(million));
  const whole = await medianOf(3, () => assess(million));
  const version = `fg-data-profiling ${said(peer).version}, minimal`;
  console.log(`${version}: ${told(peer)}, of which ${said(peer).seconds.toFixed(2)} s after its import; with its page ${told(peerPage)}`);
  console.log(`ours, the columns alone: ${told(columns)}, of which ${said(columns).seconds.toFixed(2)} s after the start of Node`);
  console.log(`ours, the whole assessment with its page: ${told(whole)}`);
  const asFast = { unit: "s", better: "lower", bar: 0.05 } as const;
  const asSmall = { unit: "MB", better: "lower", bar: 0.25 } as const;
  const withPage = `${version}, with page`;
  report({ name: "1 M rows of nyc-taxi, the columns alone", ours: columns.seconds, peer: peer.seconds, against: version, ...asFast });
  report({ name: "the same, most memory", ours: columns.mostMb, peer: peer.mostMb, against: version, ...asSmall });
  report({ name: "1 M rows, the command with its page", ours: whole.seconds, peer: peerPage.seconds, against: withPage, ...asFast });
  report({ name: "the same, most memory of all its processes", ours: whole.mostMb, peer: peerPage.mostMb, against: withPage, ...asSmall });

  const tenMillion = join(folder, "ten-million.csv");
  await repeatTable(tenMillion, { header, lines, rows: 10_000_000 });
  const columnsOfTen = await ofColumns(tenMillion);
  const wholeOfTen = await assess(tenMillion);
  console.log(`10 M rows: the columns alone ${told(columnsOfTen)}, the whole assessment ${told(wholeOfTen)}`);
  rmSync(tenMillion);
  const growth = { against: "ours at 1 M rows", unit: "s", better: "lower", bar: 11 } as const;
  const most = { peer: 1024, against: "bar", unit: "MB", better: "lower" } as const;
  report({ name: "10 M rows, the columns alone", ours: columnsOfTen.seconds, peer: columns.seconds, ...growth });
  report({ name: "the same, most memory", ours: columnsOfTen.mostMb, ...most });
  report({ name: "10 M rows, the whole assessment", ours: wholeOfTen.seconds, peer: whole.seconds, ...growth });
  report({ name: "the same, most memory", ours: wholeOfTen.mostMb, ...most });

  const wide = join(folder, "wide.csv");
  await wideTable(wide, { columns: 1000, rows: 100_000 });
  const wideWhole = await assess(wide);
  console.log(`1,000 columns × 100,000 rows, the whole assessment: ${told(wideWhole)}`);
  report({
    name: "1,000 columns × 100,000 rows, most memory",
    ours: wideWhole.mostMb,
    peer: 2048,
    against: "bar",
    unit: "MB",
    better: "lower",
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function ofColumns(path: string): Promise<Ran> {
  return ran(process.execPath, [join(root, "bench/support/profile-columns.ts"), path]);
}

/** As people do it. What the data comes to is no matter here. */
function assess(path: string): Promise<Ran> {
  const command = ["data", "assess", path, "--out", join(folder, "report.html"), "--json"];
  return ran(process.execPath, [join(root, "apps/cli/main.ts"), ...command]);
}

/** The run whose time is in the middle, with the most memory of all. */
async function medianOf(times: number, run: () => Promise<Ran>): Promise<Ran> {
  const runs: Ran[] = [];
  for (let time = 0; time < times; time++) runs.push(await run());
  const middle = quantile(
    runs.map(({ seconds }) => seconds),
    0.5,
  );
  const [found] = runs.filter(({ seconds }) => seconds === middle);
  if (!found) throw new RangeError("nothing was run");
  return { ...found, mostMb: Math.max(...runs.map(({ mostMb }) => mostMb)) };
}

function said({ said: text }: Ran): { readonly seconds: number; readonly version?: string } {
  return JSON.parse(text.trim().split("\n").at(-1) ?? "");
}

function told({ seconds, mostMb }: Ran): string {
  return `${seconds.toFixed(2)} s, ${mostMb.toFixed(0)} MB`;
}

/** Made where it is not there. */
function peerPython(): string {
  return (
    execFileSync(process.execPath, [join(root, "scripts/interop.mjs"), "--environment"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    })
      .trim()
      .split("\n")
      .at(-1) ?? ""
  );
}
