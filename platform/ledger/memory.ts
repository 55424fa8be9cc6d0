import type pg from "pg";
import type { Fold, Image } from "#kernel";
import type { Kinds } from "./entry-kind.ts";
import { type Line, type LineRow, lineColumns, lineOf } from "./line.ts";
import { shared } from "./shared.ts";
import { type AnyFold, newStreamLog, prefix, type StreamLog, stateAt } from "./stream-log.ts";

/** Bounds of an image in time, as instants of the record; both inclusive. */
export interface Bounds {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** One workspace's log in memory. */
export interface Memory {
  /** Brings it up to all that was committed before the call, and gives the image. */
  readonly image: (bounds: Bounds) => Promise<Image>;
  /** Takes in lines that this process just wrote, when they come next. */
  readonly absorb: (lines: readonly Line[]) => void;
  /** Rough size in bytes. */
  readonly bytes: () => number;
}

const ROWS_A_READ = 5_000;
const REMEMBERED_IMAGES = 6;
/** What an entry costs beside its body, and what states cost on top of it: measured by bench/fold.ts, rounded up. */
const BYTES_A_LINE = 400;

interface Logs {
  readonly byStream: Map<string, StreamLog>;
  /** Streams of a noun in the order they were opened. */
  readonly byNoun: Map<string, StreamLog[]>;
}

export function openMemory(workspace: string, pool: pg.Pool, kinds: Kinds, folds: ReadonlySet<AnyFold>): Memory {
  const logs: Logs = { byStream: new Map(), byNoun: new Map() };
  const texts = new Map<string, string>();
  let images = new Map<string, Image>();
  let size = 0;
  let bytes = 0;
  /** The last time of writing: entries written together share one text. */
  let latest = "";

  /** Kinds, actors and streams repeat: one text each. */
  function interned(text: string): string {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  }

  function logOf(stream: string): StreamLog {
    const known = logs.byStream.get(stream);
    if (known) return known;
    const [chapter, noun, id = ""] = stream.split("/", 3);
    const log = newStreamLog(stream, id);
    logs.byStream.set(stream, log);
    const name = `${chapter}/${noun}`;
    const nouns = logs.byNoun.get(name);
    if (nouns) nouns.push(log);
    else logs.byNoun.set(name, [log]);
    return log;
  }

  function take(line: Line) {
    const { sequence, place, version, at, imported, body } = line;
    const log = logOf(line.stream);
    const recordedAt = line.recordedAt === at ? at : line.recordedAt === latest ? latest : line.recordedAt;
    latest = recordedAt;
    const [kind, by] = [interned(line.kind), interned(line.by)];
    log.lines.push({ sequence, stream: log.stream, place, kind, version, at, recordedAt, by, imported, body });
    size = sequence + 1;
    bytes += BYTES_A_LINE + body.length;
  }

  function absorb(lines: readonly Line[]) {
    if (lines[0]?.sequence !== size) return;
    for (const line of lines) take(line);
    images = new Map();
  }

  async function read() {
    for (let more = true; more; ) {
      const { rows } = await pool.query<LineRow & unknown[]>({
        name: "ledger-catch-up",
        // a range with two ends and no limit: sequences have no gaps, and without statistics the engine would sort all the rest for a limit
        text: `select ${lineColumns} from ledger.entry where workspace = $1 and sequence >= $2 and sequence < $2 + ${ROWS_A_READ} order by sequence`,
        values: [workspace, size],
        rowMode: "array",
      });
      absorb(rows.map(lineOf).filter(({ sequence }) => sequence >= size)); // own writes may have come in meanwhile
      more = rows.length === ROWS_A_READ;
    }
  }

  const catchUp = shared(read);

  async function image({ asOf, knownAt }: Bounds): Promise<Image> {
    await catchUp();
    const name = `${asOf ?? ""} ${knownAt ?? ""}`;
    const found = images.get(name) ?? imageOf(logs, folds, kinds, size, { asOf, knownAt });
    images.delete(name);
    images.set(name, found); // last used, last dropped
    for (const oldest of images.keys()) if (images.size > REMEMBERED_IMAGES) images.delete(oldest);
    return found;
  }

  return { image, absorb, bytes: () => bytes };
}

/** The image at a size: it stays as it is while the log grows on. */
function imageOf(logs: Logs, folds: ReadonlySet<AnyFold>, kinds: Kinds, size: number, { asOf, knownAt }: Bounds): Image {
  const lists = new Map<AnyFold, readonly unknown[]>();
  const holds = (line: Line): boolean =>
    line.sequence < size && (asOf === undefined || line.at <= asOf) && (knownAt === undefined || line.recordedAt <= knownAt);
  const countOf = (log: StreamLog | undefined): number => (log ? prefix(log.lines, holds) : 0);
  const registered = (fold: AnyFold): AnyFold => {
    if (folds.has(fold)) return fold;
    throw new RangeError(`the fold of ${fold.noun} was not handed to the ledger`);
  };

  function states(fold: AnyFold): readonly unknown[] {
    const known = lists.get(registered(fold));
    if (known) return known;
    const made = (logs.byNoun.get(fold.noun) ?? []).flatMap((log) => {
      const count = countOf(log);
      return count === 0 ? [] : [stateAt(log, fold, count, kinds)];
    });
    lists.set(fold, made);
    return made;
  }

  return {
    size,
    one: <State>(fold: Fold<State>, id: string): State | undefined => {
      const log = logs.byStream.get(`${registered(fold).noun}/${id}`);
      const count = countOf(log);
      return log && count > 0 ? (stateAt(log, fold, count, kinds) as State) : undefined; // what this fold made
    },
    all: <State>(fold: Fold<State>): readonly State[] => states(fold) as readonly State[], // what this fold made
    version: (stream) => countOf(logs.byStream.get(stream)),
  };
}
