import type { Day } from "#kernel";

const endings = /\.(csv|tsv|txt|ndjson|jsonl|json|parquet|arrow|feather|gz|gzip|zst|zstd)$/i;
/** A day, a month, a quarter or a number of a version at the end of a name. */
const versions = /[\s._-]*((?:19|20)\d\d[-_.]?(?:[01]\d[-_.]?(?:[0-3]\d)?|q[1-4])?|v\d+(?:\.\d+)*)$/i;

const withoutEnding = (file: string): string => {
  let name = file;
  while (endings.test(name)) name = name.replace(endings, "");
  return name;
};

/** What a data set is called after its file: "customers-2026-03.csv.gz" is "customers". */
export function nameOf(file: string): string {
  const name = withoutEnding(file);
  const plain = name.replace(versions, "").replaceAll("_", " ").trim();
  return (plain === "" ? name : plain).slice(0, 200) || "data";
}

/** What this version is called: what the file's name says, else the day. Never one that is taken. */
export function versionOf(file: string, today: Day, taken: readonly string[]): string {
  const said = versions.exec(withoutEnding(file))?.[1];
  const first = said ?? today;
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? first : `${first} (${at})`;
    if (!taken.includes(name)) return name;
  }
}

/** The data set that a file is likely another version of: the one that is called as it would be. */
export const knownAs = <Set extends { readonly name: string }>(file: string, all: readonly Set[]): Set | undefined =>
  all.find(({ name }) => name.toLowerCase() === nameOf(file).toLowerCase());
