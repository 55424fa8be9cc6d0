import type pg from "pg";
import { type Line, type LineRow, lineColumns, lineOf } from "./line.ts";
import type { PlannedLine, Standing, Tip } from "./plan.ts";

/** What the statements here need: the pool, or one connection inside a transaction. */
export type Db = pg.Pool | pg.PoolClient;

const HASH_BYTES = 32;

/** Hashes that were stored end to end. */
export const hashesIn = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: bytes.length / HASH_BYTES }, (_, index) => bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES));

const EMPTY: Standing = { size: 0, recordedAt: "", frontier: [] };

/** Where the log stands; the row is made when the workspace has none. With `lock`, nobody else appends before the transaction ends. */
export async function loadStanding(db: Db, workspace: string, lock: boolean): Promise<Standing> {
  const found = await findStanding(db, workspace, lock);
  if (found) return found;
  await db.query(`insert into ledger.head (workspace, size, recorded_at, frontier) values ($1, 0, '', '') on conflict do nothing`, [
    workspace,
  ]);
  return (await findStanding(db, workspace, lock)) ?? EMPTY;
}

/** Undefined for a workspace into which nothing was ever written. */
export async function findStanding(db: Db, workspace: string, lock = false): Promise<Standing | undefined> {
  const { rows } = await db.query<{ size: number; recorded_at: string; frontier: Buffer }>(
    `select size, recorded_at, frontier from ledger.head where workspace = $1 ${lock ? "for update" : ""}`,
    [workspace],
  );
  const [row] = rows;
  return row && { size: row.size, recordedAt: row.recorded_at, frontier: hashesIn(row.frontier) };
}

export async function loadTips(db: Db, workspace: string, streams: readonly string[]): Promise<ReadonlyMap<string, Tip>> {
  if (streams.length === 0) return new Map();
  const { rows } = await db.query<{ stream: string; place: number; at: string }>({
    name: "ledger-tips",
    text: `select s.stream, coalesce(t.place, 0) as place, coalesce(t.at, '') as at from unnest($2::text[]) as s(stream)
      left join lateral (select place, at from ledger.entry e where e.workspace = $1 and e.stream = s.stream order by place desc limit 1) t on true`,
    values: [workspace, streams],
  });
  return new Map(rows.map(({ stream, place, at }) => [stream, { place, at }]));
}

/** Where lines `first` to `until − 1` were written, in order. */
export async function loadMarks(db: Db, workspace: string, first: number, until: number) {
  const { rows } = await db.query<{ sequence: number; stream: string; place: number }>({
    name: "ledger-marks",
    text: "select sequence, stream, place from ledger.entry where workspace = $1 and sequence >= $2 and sequence < $3 order by sequence",
    values: [workspace, first, until],
  });
  return rows;
}

/** Lines `first` to `first + count − 1`. */
export async function loadLines(db: Db, workspace: string, first: number, count: number): Promise<readonly Line[]> {
  if (count === 0) return [];
  const { rows } = await db.query<LineRow & unknown[]>({
    name: "ledger-lines",
    text: `select ${lineColumns} from ledger.entry where workspace = $1 and sequence >= $2 and sequence < $2 + $3::int order by sequence`,
    values: [workspace, first, count],
    rowMode: "array",
  });
  return rows.map(lineOf);
}

export interface RequestRecord {
  readonly actor: string;
  readonly endpoint: string;
  readonly key: string;
  readonly bodyHash: string;
}

/** How long a request with a key is remembered. */
const REMEMBERED = "interval '7 days'";

/** A request that was answered within the last seven days. */
export async function findRequest(db: Db, workspace: string, request: Omit<RequestRecord, "bodyHash">, now: Date) {
  const { rows } = await db.query<{ body_hash: string; first: number; count: number }>({
    name: "ledger-request",
    text: `select body_hash, first, count from ledger.idempotency
      where workspace = $1 and actor = $2 and endpoint = $3 and key = $4 and recorded_at > $5::timestamptz - ${REMEMBERED}`,
    values: [workspace, request.actor, request.endpoint, request.key, now],
  });
  const [row] = rows;
  return row && { bodyHash: row.body_hash, lines: await loadLines(db, workspace, row.first, row.count) };
}

export const forgetOldRequests = (db: Db, now: Date) =>
  db.query(`delete from ledger.idempotency where recorded_at <= $1::timestamptz - ${REMEMBERED}`, [now]);

/** Lines whose places are settled already: those of a record that is restored. */
export async function insertLines(
  db: Db,
  workspace: string,
  lines: readonly (Line & { readonly nodes: readonly Buffer[] })[],
): Promise<void> {
  if (lines.length === 0) return;
  const columns = lines.map((line) => [
    ...[line.sequence, line.stream, line.place, line.kind, line.version, line.at, line.recordedAt, line.by, line.imported, line.body],
    Buffer.concat(line.nodes),
  ]);
  const types = ["int", "text", "int", "text", "int", "text", "text", "text", "bool", "text", "bytea"];
  await db.query(
    `insert into ledger.entry (workspace, ${lineColumns}, nodes) select $1, e.* from unnest(${types.map((type, at) => `$${at + 2}::${type}[]`).join(", ")}) as e`,
    [workspace, ...types.map((_, at) => columns.map((row) => row[at]))],
  );
}

export interface Write {
  readonly workspace: string;
  readonly from: Standing;
  readonly to: Standing;
  readonly lines: readonly PlannedLine[];
  readonly outbox: boolean;
  readonly requests: readonly (RequestRecord & { readonly first: number; readonly count: number; readonly recordedAt: Date })[];
  /** Streams and kinds of those lines that open sealed words. */
  readonly opening: readonly { readonly stream: string; readonly kind: string; readonly sequence: number }[];
}

/** Writes all of it in one statement, or nothing and gives false when the log no longer stands at `from`. */
export async function write(db: Db, { workspace, from, to, lines, outbox, requests, opening }: Write): Promise<boolean> {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  /** Rows from columns: one row as it stands, which the engine plans best; more of them by unnest. */
  const columns = (...lists: readonly (readonly [type: string, list: readonly unknown[]])[]): string =>
    lists.every(([, list]) => list.length === 1)
      ? `(values (${lists.map(([type, list]) => `${parameter(list[0])}::${type}`).join(", ")}))`
      : `unnest(${lists.map(([type, list]) => `${parameter(list)}::${type}[]`).join(", ")})`;
  const id = `${parameter(workspace)}::uuid`;
  const parts = [
    `head as (update ledger.head set size = ${parameter(to.size)}, recorded_at = ${parameter(to.recordedAt)}, frontier = ${parameter(Buffer.concat(to.frontier))}
      ${opening.length > 0 ? ", words_changed = words_changed + 1" : ""} where workspace = ${id} and size = ${parameter(from.size)} returning 1)`,
  ];
  if (lines.length > 0) {
    parts.push(
      `entries as (insert into ledger.entry (workspace, ${lineColumns}, nodes) select ${id}, e.* from head, ${columns(
        ["int", lines.map(({ sequence }) => sequence)],
        ["text", lines.map(({ stream }) => stream)],
        ["int", lines.map(({ place }) => place)],
        ["text", lines.map(({ kind }) => kind)],
        ["int", lines.map(({ version }) => version)],
        ["text", lines.map(({ at }) => at)],
        ["text", lines.map(({ recordedAt }) => recordedAt)],
        ["text", lines.map(({ by }) => by)],
        ["bool", lines.map(({ imported }) => imported)],
        ["text", lines.map(({ body }) => body)],
        ["bytea", lines.map(({ nodes }) => Buffer.concat(nodes))],
      )} as e)`,
    );
  }
  const first = lines[0];
  if (outbox && first) {
    parts.push(
      `told as (insert into ledger.outbox (workspace, first, count) select ${id}, ${parameter(first.sequence)}::int, ${parameter(lines.length)}::int from head)`,
    );
  }
  const openedBy = (line: PlannedLine, kind: string | null): number | null =>
    opening.find((opener) => opener.kind === kind && opener.stream === line.stream && opener.sequence > line.sequence)?.sequence ?? null;
  const taken = lines.flatMap((line) => line.taken.map((each) => ({ ...each, line })));
  if (taken.length > 0) {
    parts.push(
      `taken as (insert into ledger.words (workspace, id, sequence, stream, by, salt, words, sealed_until, opened_by) select ${id}, w.* from head, ${columns(
        ["text", taken.map((each) => each.id)],
        ["int", taken.map(({ line }) => line.sequence)],
        ["text", taken.map(({ line }) => line.stream)],
        ["text", taken.map(({ line }) => line.by)],
        ["bytea", taken.map(({ salt }) => salt)],
        ["text", taken.map((each) => each.words)],
        ["text", taken.map(({ sealedUntil }) => sealedUntil)],
        ["int", taken.map(({ line, sealedUntil }) => openedBy(line, sealedUntil))],
      )} as w)`,
    );
  }
  if (opening.length > 0) {
    parts.push(
      `opened as (update ledger.words set opened_by = o.sequence from head, ${columns(
        ["text", opening.map(({ stream }) => stream)],
        ["text", opening.map(({ kind }) => kind)],
        ["int", opening.map(({ sequence }) => sequence)],
      )} as o(stream, kind, sequence) where words.workspace = ${id} and words.stream = o.stream and words.sealed_until = o.kind and opened_by is null)`,
    );
  }
  if (requests.length > 0) {
    parts.push(`requests as (insert into ledger.idempotency (workspace, actor, endpoint, key, body_hash, first, count, recorded_at) select ${id}, r.* from head, ${columns(
      ["text", requests.map(({ actor }) => actor)],
      ["text", requests.map(({ endpoint }) => endpoint)],
      ["text", requests.map(({ key }) => key)],
      ["text", requests.map(({ bodyHash }) => bodyHash)],
      ["int", requests.map((each) => each.first)],
      ["int", requests.map(({ count }) => count)],
      ["timestamptz", requests.map(({ recordedAt }) => recordedAt)],
    )} as r on conflict (workspace, actor, endpoint, key) do update set body_hash = excluded.body_hash, first = excluded.first,
      count = excluded.count, recorded_at = excluded.recorded_at where idempotency.recorded_at <= excluded.recorded_at - ${REMEMBERED})`);
  }
  const text = `with ${parts.join(", ")} select count(*)::int as moved from head`;
  const counts = [lines.length, outbox ? 1 : 0, taken.length, opening.length, requests.length];
  const shape = `ledger-write-${counts.map((count) => Math.min(count, 2)).join("")}`;
  const { rows } = await db.query<{ moved: number }>({ name: shape, text, values });
  return rows[0]?.moved === 1;
}
