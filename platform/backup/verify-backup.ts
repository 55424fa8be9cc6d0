import { type Stored, type StoredLine, type StoredWords, verifyStored } from "#platform/ledger";
import { demandFile, linesIn } from "./backup-folder.ts";
import { bytesOf, fieldsOf } from "./copied-row.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { damaged } from "./problems.ts";

export interface Verified {
  readonly manifest: Manifest;
  readonly rows: number;
  readonly entries: number;
  /** Words of people that were checked against their commitments. */
  readonly words: number;
}

/**
 * Checks a backup with nothing else at hand: every file by its hash, every table by its rows, every workspace's log entry by entry up to
 * its signed head, and the words beside it against their commitments.
 *
 * @throws {damaged} Naming the first place that is not as it was made.
 */
export async function verifyBackup(folder: string): Promise<Verified> {
  const manifest = readManifest(folder);
  for (const { file, bytes, sha256 } of manifest.copies) await demandFile(folder, file, { bytes, sha256 });
  for (const { bytes, sha256 } of manifest.files) await demandFile(folder, `files/${sha256}`, { bytes, sha256 });
  for (const copy of manifest.copies) if (!inLogs.has(copy.table)) await demandRows(folder, copy);
  const { entries, words } = await demandLogs(folder, manifest);
  return { manifest, rows: manifest.copies.reduce((sum, { rows }) => sum + rows, 0), entries, words };
}

type Copy = Manifest["copies"][number];

const inLogs = new Set(["ledger.entry", "ledger.words"]);

async function demandRows(folder: string, { file, rows, columns }: Copy): Promise<void> {
  let found = 0;
  for await (const line of linesIn(folder, file)) {
    found++;
    if (line.split("\t").length !== columns.length)
      throw damaged({ place: file, because: `row ${found} has not ${columns.length} columns` });
  }
  if (found !== rows) throw damaged({ place: file, because: `it has ${found} rows where the manifest counts ${rows}` });
}

async function demandLogs(folder: string, { copies, heads }: Manifest): Promise<{ entries: number; words: number }> {
  const entries = rowsOf(folder, copies, "ledger.entry");
  const words = rowsOf(folder, copies, "ledger.words");
  let checkedWords = 0;
  for (const head of heads) {
    const stored: Stored = {
      workspace: head.workspace,
      head,
      lines: lineRows(entries, head.workspace),
      words: wordRows(words, head.workspace),
    };
    const verdict = await verifyStored(stored);
    const place = `workspace ${head.workspace}`;
    if (!verdict.holds)
      throw damaged({ place: verdict.sequence === null ? place : `${place}, entry ${verdict.sequence}`, because: verdict.because });
    checkedWords += verdict.words;
  }
  for (const rows of [entries, words]) await rows.demandEnd();
  return { entries: entries.taken(), words: checkedWords };
}

type Row = ReadonlyMap<string, string | null>;

/** The rows of a table that is sorted by workspace, handed out a workspace at a time. */
function rowsOf(folder: string, copies: readonly Copy[], table: string) {
  const copy = copies.find((one) => one.table === table);
  if (!copy) throw damaged({ place: "manifest.json", because: `${table} is not in it` });
  const { file, columns, rows } = copy;
  const lines = linesIn(folder, file);
  let taken = 0;
  let next: Row | undefined;
  const look = async (): Promise<Row | undefined> => {
    if (next) return next;
    const read = await lines.next();
    if (read.done) return undefined;
    const fields = fieldsOf(read.value);
    next = new Map(columns.map((column, place) => [column, fields[place] ?? null]));
    return next;
  };
  return {
    async *of(workspace: string): AsyncGenerator<Row> {
      for (let row = await look(); row?.get("workspace") === workspace; row = await look()) {
        next = undefined;
        taken++;
        yield row;
      }
    },
    async demandEnd(): Promise<void> {
      const row = await look();
      if (row) throw damaged({ place: file, because: `row ${taken + 1} is of workspace ${row.get("workspace")}, which has no head` });
      if (taken !== rows) throw damaged({ place: file, because: `it has ${taken} rows where the manifest counts ${rows}` });
    },
    taken: () => taken,
  };
}

type Rows = ReturnType<typeof rowsOf>;

const text = (row: Row, column: string): string => row.get(column) ?? "";
const bytes = (row: Row, column: string): Buffer | null => {
  const field = row.get(column);
  return typeof field === "string" ? bytesOf(field) : null;
};

async function* lineRows(rows: Rows, workspace: string): AsyncGenerator<StoredLine> {
  for await (const row of rows.of(workspace)) {
    const nodes = bytes(row, "nodes") ?? Buffer.alloc(0);
    yield {
      sequence: Number(text(row, "sequence")),
      stream: text(row, "stream"),
      place: Number(text(row, "place")),
      kind: text(row, "kind"),
      version: Number(text(row, "version")),
      at: text(row, "at"),
      recordedAt: text(row, "recorded_at"),
      by: text(row, "by"),
      imported: text(row, "imported") === "t",
      body: text(row, "body"),
      nodes: Array.from({ length: nodes.length / 32 }, (_, place) => nodes.subarray(place * 32, (place + 1) * 32)),
    };
  }
}

async function* wordRows(rows: Rows, workspace: string): AsyncGenerator<StoredWords> {
  for await (const row of rows.of(workspace)) yield { id: text(row, "id"), salt: bytes(row, "salt"), words: row.get("words") ?? null };
}
