import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";

const data = join(import.meta.dirname, "../../../../../shared/data");

/** The real tables are at hand; where they are not, what needs them says so in one line and is skipped. */
export const hasRealTables = existsSync(data);
if (!hasRealTables) console.log("skipped: the real tables are not at ../shared/data");

/** The path of a real table, the zipped one unpacked. */
export function realTable(table: string): string {
  const paths: Readonly<Record<string, string>> = {
    adults: "adults/adults.parquet",
    titanic: "titanic/reference.csv",
    "nyc-taxi": "nyc-taxi/yellow_2019-01.csv",
    "car-loan": "car-loan/reference.parquet",
  };
  if (table in paths) return join(data, paths[table] ?? "");
  const path = join(mkdtempSync(join(tmpdir(), "pilothouse-real-")), "hour.csv");
  writeFileSync(path, unzipped(readFileSync(join(data, "bike-sharing/bike_sharing_dataset.zip")), "hour.csv"));
  return path;
}

/** One member of a zip file, by its entry in the directory at the end. */
function unzipped(zip: Buffer, member: string): Buffer {
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, at + 46 + nameLength) !== member) continue;
    const from = zip.readUInt32LE(at + 42);
    const begin = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    return inflateRawSync(zip.subarray(begin, begin + zip.readUInt32LE(at + 20)));
  }
  throw new RangeError(`there is no ${member} in the zip`);
}
