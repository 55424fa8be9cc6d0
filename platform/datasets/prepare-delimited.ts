import { join } from "node:path";
import { decoded, type Encoding, writeAsUtf8 } from "./as-utf8.ts";
import { type Dialect, dialectOf } from "./dialect.ts";
import { beginningOf, digestOf, type GivenFile, givenFile } from "./given-file.ts";
import { type Prepared, textColumns, type Workroom } from "./prepared.ts";
import { unreadableTable } from "./problems.ts";
import { readDelimited } from "./read-delimited.ts";
import { counted, rowsLost } from "./skipped.ts";
import { type Survey, survey } from "./survey.ts";
import { writeClean } from "./write-clean.ts";

interface Surveyed {
  readonly file: GivenFile;
  readonly dialect: Dialect;
  readonly seen: Survey;
}

/** CSV and its like. What does not line up is left out and counted; where that would be most of it, the file is refused with the row. */
export async function prepareDelimited(given: GivenFile, encoding: Encoding, room: Workroom): Promise<Prepared> {
  const first = await surveyed(given, encoding, room);
  const isOther = encoding.startsWith("utf-8") && first.seen.undecodable > first.seen.foreign;
  const found = isOther ? await surveyed(given, "windows-1252", room) : first;
  return prepared({ ...found, encoding: isOther ? "windows-1252" : encoding, digest: first.digest }, room);
}

/** A text in UTF-8 whose dialect is known, since we wrote it. */
export async function prepareOwn(file: GivenFile, dialect: Dialect, room: Workroom): Promise<Prepared> {
  const seen = await survey(file.handle, { dialect, signal: room.signal });
  if (seen === undefined) throw new RangeError("a text of our own has quotes that are not closed");
  return prepared({ file, dialect, seen, encoding: "utf-8", digest: seen.digest }, room);
}

async function prepared(
  { file, dialect, seen, encoding, digest }: Surveyed & { readonly encoding: Encoding; readonly digest: string },
  room: Workroom,
): Promise<Prepared> {
  const { rows, skipped, isClean } = seen;
  if (rowsLost(skipped) > rows) throw refusal(file, seen);
  const read = { ...dialect, header: dialect.header && isClean };
  const columns = textColumns(dialect.names);
  return {
    from: { format: "csv", encoding, delimiter: dialect.delimiter, header: dialect.header },
    file: isClean ? file : await rewritten(file, dialect, room),
    digest,
    define: async (sandbox, path) => {
      await sandbox.rows(`create view t as select * from ${readDelimited(path, read, seen)}`);
      return { rows, columns, skipped };
    },
  };
}

/** Looks at all of a text. Where it is not UTF-8, at a copy that is. */
async function surveyed(
  given: GivenFile,
  encoding: Encoding,
  { folder, hold, signal }: Workroom,
): Promise<Surveyed & { readonly digest: string }> {
  const refuse = (because: string) => unreadableTable({ name: given.name, because });
  const beginning = await beginningOf(given);
  const dialect = dialectOf(decoded(beginning, encoding), beginning.length === given.bytes);
  if (dialect === undefined)
    throw refuse(
      beginning.length === given.bytes
        ? "it has no row. Export it anew, with its rows."
        : "its first row is longer than a megabyte. Save it as CSV with one header row and a line for each row.",
    );
  if (dialect.names.length < dialect.width)
    throw refuse(
      `row ${dialect.begins} names ${counted(dialect.names.length, "column")} where the rows below have ${counted(dialect.width, "cell")}. Give each column a name.`,
    );
  const isAsItIs = encoding.startsWith("utf-8");
  const file = isAsItIs ? given : hold(await writeAsUtf8(given, encoding, join(folder, "text"), signal));
  const seen = await survey(file.handle, { dialect, signal });
  if (seen === undefined)
    throw refuse(
      "quotes are opened all over and not closed, so that no row can be told from the next. Export it anew with quotes inside of cells doubled.",
    );
  return { file, dialect, seen, digest: isAsItIs ? seen.digest : await digestOf(given, signal) };
}

async function rewritten(file: GivenFile, dialect: Dialect, { folder, hold, signal }: Workroom): Promise<GivenFile> {
  const path = join(folder, "clean");
  await writeClean(file.handle, { dialect, signal }, path);
  return hold(await givenFile(path, file.name));
}

function refusal({ name }: GivenFile, { rows, skipped }: Survey) {
  const [worst] = skipped.toSorted((a, b) => b.rows - a.rows);
  const lost = rowsLost(skipped);
  return unreadableTable({
    name,
    because: `${lost} of its ${counted(rows + lost, "row")} cannot be read. ${worst?.says ?? ""} Save it as CSV with one header row and as many cells in each row.`,
    row: worst?.firstRow ?? null,
    column: worst?.column ?? null,
  });
}
