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
const quiet = { TQDM_DISABLE: "1", TQDM_MININTERVAL: "1e9" };
const taxi = join(root, "../shared/data/nyc-taxi/yellow_2019-01.csv");
if (!existsSync(taxi)) {
  console.log("skipped: the real tables are not at ../shared/data");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "pilothouse-bench-profile-"));
const [header = "", ...lines] = readFileSync(taxi, "utf8").trim().split(/\r?\n/);
const asFast = { unit: "s", better: "lower", bar: 0.05 } as const;
const asSmall = { unit: "MB", better: "lower", bar: 0.25 } as const;
try {
  console.log(`load ${loadavg()[0]?.toFixed(2)} before; the machine should be doing nothing else`);
  const million = join(folder, "million.csv");
  await repeatTable(million, { header, lines, rows: 1_000_000 });
  const columns = await figures("1 M rows of nyc-taxi, the columns alone", () => columnsAgainstPeer(million));
  const whole = await figures("1 M rows, the command with its page", () => wholeAgainstPeer(million));
  rmSync(million);

  const tenMillion = join(folder, "ten-million.csv");
  await repeatTable(tenMillion, { header, lines, rows: 10_000_000 });
  await figures("10 M rows, the columns alone", async () => grown("10 M rows, the columns alone", await ofColumns(tenMillion), columns));
  await figures("10 M rows, the whole assessment", async () => grown("10 M rows, the whole assessment", await assess(tenMillion), whole));
  rmSync(tenMillion);

  const wide = join(folder, "wide.csv");
  await wideTable(wide, { columns: 1000, rows: 100_000 });
  await figures("1,000 columns × 100,000 rows, the whole assessment", async () => {
    const ran = await assess(wide);
    console.log(`1,000 columns × 100,000 rows, the whole assessment: ${told(ran)}`);
    most("1,000 columns × 100,000 rows, most memory", ran, 2048);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Figures that belong together. Where they cannot be had it says why, and the others are measured still. */
async function figures<T>(name: string, measure: () => Promise<T>): Promise<T | undefined> {
  try {
    return await measure();
  } catch (error) {
    process.exitCode = 1;
    console.log(`NOT MEASURED ${name}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

async function columnsAgainstPeer(million: string): Promise<Ran> {
  const ours = await medianOf(3, () => ofColumns(million));
  console.log(`ours, the columns alone: ${told(ours)}, of which ${said(ours).seconds.toFixed(2)} s after the start of Node`);
  const peer = await medianOf(3, () => ran(peerPython(), [join(root, "bench/support/peer_columns.py"), million], quiet));
  const against = `fg-data-profiling ${said(peer).version}, minimal`;
  console.log(`${against}: ${told(peer)}, of which ${said(peer).seconds.toFixed(2)} s after its import`);
  report({ name: "1 M rows of nyc-taxi, the columns alone", ours: ours.seconds, peer: peer.seconds, against, ...asFast });
  report({ name: "the same, most memory", ours: ours.mostMb, peer: peer.mostMb, against, ...asSmall });
  return ours;
}

async function wholeAgainstPeer(million: string): Promise<Ran> {
  const ours = await medianOf(3, () => assess(million));
  console.log(`ours, the whole assessment with its page: ${told(ours)}`);
  const command = join(dirname(peerPython()), "data_profiling");
  const peer = await medianOf(3, () => ran(command, ["--minimal", "--silent", million, join(folder, "peer.html")], quiet));
  const against = "fg-data-profiling, minimal, with page";
  console.log(`${against}: ${told(peer)}`);
  report({ name: "1 M rows, the command with its page", ours: ours.seconds, peer: peer.seconds, against, ...asFast });
  report({ name: "the same, most memory of all its processes", ours: ours.mostMb, peer: peer.mostMb, against, ...asSmall });
  return ours;
}

/** Ten times the rows in at most eleven times the time, and in a gigabyte. */
function grown(name: string, ours: Ran, before: Ran | undefined): void {
  console.log(`${name}: ${told(ours)}`);
  if (before) report({ name, ours: ours.seconds, peer: before.seconds, against: "ours at 1 M rows", unit: "s", better: "lower", bar: 11 });
  most("the same, most memory", ours, 1024);
}

function most(name: string, { mostMb }: Ran, bar: number): void {
  report({ name, ours: mostMb, peer: bar, against: "bar", unit: "MB", better: "lower" });
}

/** With the heap of the process that measures. */
function ofColumns(path: string): Promise<Ran> {
  return ran(process.execPath, ["--max-semi-space-size=4", join(root, "bench/support/profile-columns.ts"), path]);
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
