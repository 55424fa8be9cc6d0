import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unzip } from "../../reporting/server/files/zip.ts";
import { reportFileView } from "../contract/index.ts";
import { runData } from "./run.fixture.ts";

const data = join(import.meta.dirname, "../../../../shared/data");
const isHere = existsSync(data);
if (!isHere) console.log("skipped: the real tables are not at ../shared/data");

/** What only people can say of the set, so that what was measured decides. */
const answered = [
  "lawful=yes:published",
  "had-again=yes:it is kept",
  "sensitive-named=yes:looked through",
  "personal-data-allowed=yes:published",
];

async function assess(file: string, ...more: readonly string[]) {
  const said = answered.flatMap((each) => ["--said", each]);
  const { code, printed } = await runData(["assess", file, "--json", ...said, ...more]);
  const { report, profile } = reportFileView.parse(JSON.parse(printed));
  const missing = Object.fromEntries(profile.columns.flatMap(({ name, missing: many }) => (many === 0 ? [] : [[name, many]])));
  const says = (id: string): string => report.checks.find(({ check }) => check === id)?.says ?? "";
  return { code, report, profile, missing, says, gaps: report.gaps.map(({ check }) => check) };
}

describe.skipIf(!isHere)("the real tables, through the command", { timeout: 180_000 }, () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "real-tables-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("adults: 6,465 nulls, 52 rows that repeat another; in band C, held by occupation", async () => {
    const roles = ["--target", "class", "--segment", "sex", "--segment", "race"];
    const { code, profile, missing, report, gaps, says } = await assess(join(data, "adults/adults.parquet"), ...roles, "--at-least", "B");
    expect(profile).toMatchObject({ rows: 48_842, set: { duplicates: { rows: 52 } }, from: { format: "parquet" } });
    expect(Object.values(missing).reduce((sum, many) => sum + many, 0)).toBe(6465);
    expect(missing).toEqual({ workclass: 2799, occupation: 2809, "native-country": 857 });
    expect(report).toMatchObject({ reached: "C", workingOn: "B", heldBy: "missing-cells" });
    expect(gaps).toContain("exact-duplicates");
    expect(says("outliers-known")).toMatch(/^244 values of capital-gain \(0\.5 %\) lie by themselves at the top, up to 99,999/);
    expect(code).toBe(1);
  });

  test("titanic: ages are missing, tickets are mixed, the boat tells who survived, and names are personal", async () => {
    const { profile, missing, report, gaps } = await assess(join(data, "titanic/reference.csv"), "--target", "Survived");
    expect(profile).toMatchObject({ rows: 891, set: { duplicates: { rows: 0 } } });
    expect(missing).toMatchObject({ Age: 177, Cabin: 687, Embarked: 2 });
    expect(report.reached).toBe("C");
    expect(gaps).toEqual(expect.arrayContaining(["missing-cells", "mixed-types", "leakage-single-feature"]));
    expect(report.checks.find(({ check }) => check === "leakage-single-feature")?.columns[0]).toBe("boat");
    expect(profile.columns.find(({ name }) => name === "Name")).toMatchObject({ personal: [{ kind: "name" }], top: [] });
  });

  test("bike-sharing, out of its archive: nothing is missing; registered riders tell the count; band B once its far values are known", async () => {
    const archive = join(data, "bike-sharing/bike_sharing_dataset.zip");
    expect((await runData(["assess", archive])).complained).toContain("unpack it and send one file");
    const hours = join(folder, "hour.csv");
    const [unpacked] = unzip(readFileSync(archive), (name) => name.endsWith("hour.csv"));
    await writeFile(hours, unpacked?.bytes ?? "");
    const { profile, missing, gaps } = await assess(hours, "--target", "cnt", "--time", "dteday");
    expect([profile.rows, profile.columns.length, missing]).toEqual([17_379, 17, {}]);
    expect(gaps).toEqual(expect.arrayContaining(["leakage-single-feature", "fresh-enough"]));
    const known = ["outliers-known=yes:weekends", "limits-written=yes:see its page", "near-duplicates=yes:hours"];
    const { report, code } = await assess(hours, "--target", "", ...known.flatMap((each) => ["--said", each]), "--at-least", "B");
    expect([report.reached, report.heldBy === null, code]).toEqual(["B", false, 0]);
  });

  test("New York's taxis: a surcharge that came later, and always the same, holds them in band C", async () => {
    const { profile, missing, report, gaps, says } = await assess(join(data, "nyc-taxi/yellow_2019-01.csv"));
    expect([profile.rows, profile.columns.length, profile.roles.time]).toEqual([10_000, 18, "pickup_datetime"]);
    expect(missing).toEqual({ congestion_surcharge: 6327 });
    expect(report).toMatchObject({ reached: "C", heldBy: "missing-cells" });
    expect(gaps).toContain("columns-say-something");
    expect(says("outliers-known")).toMatch(/^7 values of fare_amount \(0\.07 %\) lie below zero/);
  });

  test("car loans: whole; what a model had predicted stands among them and tells the label", async () => {
    const { profile, missing, report } = await assess(
      join(data, "car-loan/reference.parquet"),
      "--question",
      "Who repays?",
      "--target",
      "repaid",
    );
    expect([profile.rows, profile.columns.length, missing]).toEqual([50_000, 11, {}]);
    expect(report.checks.find(({ check }) => check === "leakage-single-feature")).toMatchObject({
      state: "failed",
      columns: ["y_pred_proba"],
    });
    expect(report.gaps.map(({ check }) => check)).toContain("fresh-enough");
  });
});
