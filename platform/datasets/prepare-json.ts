import { join } from "node:path";
import { type Encoding, writeAsUtf8 } from "./as-utf8.ts";
import { defineJson } from "./define-json.ts";
import { digestOf, type GivenFile, givenFile } from "./given-file.ts";
import { lineWriter } from "./line-writer.ts";
import type { Prepared, Workroom } from "./prepared.ts";
import { readLines } from "./read-delimited.ts";
import { readRecords } from "./read-records.ts";
import { splitArray } from "./split-array.ts";

/** A line of JSON for each row, or one list of them. */
export async function prepareJson(
  given: GivenFile,
  { encoding, format }: { readonly encoding: Encoding; readonly format: "ndjson" | "json" },
  room: Workroom,
): Promise<Prepared> {
  const { folder, hold, signal } = room;
  const digest = await digestOf(given, signal);
  const text = encoding.startsWith("utf-8") ? given : hold(await writeAsUtf8(given, encoding, join(folder, "text"), signal));
  const lines = format === "ndjson" ? text : await split(text, room);
  const { file, longest } = await cleanLines(lines, room);
  return {
    from: { format, encoding, delimiter: null, header: false },
    file,
    digest,
    define: async (sandbox, path) => {
      await sandbox.rows(`create view lines as select line from ${readLines(path, longest)}`);
      return defineJson(sandbox, given.name, format === "json" ? "Item" : "Line");
    },
  };
}

async function split(text: GivenFile, { folder, hold, signal }: Workroom): Promise<GivenFile> {
  const to = join(folder, "items");
  await splitArray(text, to, signal);
  return hold(await givenFile(to, text.name));
}

/** The lines themselves, or a copy in which those are empty that cannot be read: each keeps its number. */
async function cleanLines(lines: GivenFile, { folder, hold, signal }: Workroom): Promise<{ file: GivenFile; longest: number }> {
  const form = { delimiter: -1, quotes: false, escapedBy: -1 };
  let isClean = true;
  let endings = 0;
  let longest = 0;
  await readRecords({ handle: lines.handle, form, signal }, ({ span, flaw }) => {
    if (flaw === undefined) longest = Math.max(longest, span.end - span.from);
    else isClean = false;
    endings |= span.ending;
  });
  if (isClean && [0, 1, 2, 4].includes(endings)) return { file: lines, longest };
  const to = join(folder, "clean");
  const file = lineWriter(to);
  try {
    await readRecords({ handle: lines.handle, form, signal }, ({ bytes, span, flaw }) => {
      if (flaw === undefined) file.add(bytes, span.from, span.end);
      else file.add(UNREADABLE, 0, UNREADABLE.length);
      file.end();
    });
  } finally {
    file.close();
  }
  return { file: hold(await givenFile(to, lines.name)), longest };
}

/** What is no JSON, and is counted as such. */
const UNREADABLE = Buffer.from("?");
