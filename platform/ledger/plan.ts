import type pg from "pg";
import { hashOfLine, type Line } from "./line.ts";
import { grown } from "./merkle.ts";
import { conflict, earlierThanLast, notYetHappened, streamExists } from "./problems.ts";
import type { TakenWords } from "./take-words.ts";

/** A draft that passed its schema: the body is canonical JSON without words. */
export interface Prepared {
  readonly stream: string;
  readonly kind: string;
  readonly version: number;
  readonly at: string | undefined;
  readonly body: string;
  readonly taken: readonly TakenWords[];
}

export interface AppendRequest {
  readonly by: string;
  readonly drafts: readonly Prepared[];
  /** How many entries the decision saw in a stream; undefined when it does not matter. */
  readonly expected: ((stream: string) => number) | undefined;
  /** What else the decision stood on, which must not have moved since the log had `since` lines; see `hasMoved`. */
  readonly unmoved: { readonly in: readonly string[]; readonly since: number } | undefined;
  /** `Idempotency-Key` of the request: the same actor, endpoint and key write once. */
  readonly requestKey: { readonly endpoint: string; readonly key: string; readonly bodyHash: string } | undefined;
  /** History from elsewhere: marked for good, and only into streams that it opens. */
  readonly imported: boolean;
  /** Written in the same transaction, after the entries. */
  readonly together: ((client: pg.ClientBase) => Promise<void>) | undefined;
}

/** Where a workspace's log stands. */
export interface Standing {
  readonly size: number;
  readonly recordedAt: string;
  /** Hashes of the complete subtrees, largest first. */
  readonly frontier: readonly Buffer[];
}

/** Where a stream ends: its number of entries, and when the last happened ("" before the first). */
export interface Tip {
  readonly place: number;
  readonly at: string;
}

/** A line about to be written. */
export interface PlannedLine extends Line {
  readonly nodes: readonly Buffer[];
  readonly taken: readonly TakenWords[];
}

export interface Plan {
  readonly request: AppendRequest;
  readonly lines: readonly PlannedLine[];
  /** Where the log stands after it. */
  readonly standing: Standing;
  readonly tips: ReadonlyMap<string, Tip>;
}

/** True when a line is one that the decision relied on not coming: in a stream, in any of a noun (`chapter/noun/`), or opening one (`chapter/noun`). */
export function hasMoved(where: string, { stream, place }: Pick<Line, "stream" | "place">): boolean {
  if (where.endsWith("/")) return stream.startsWith(where);
  return stream === where || (place === 1 && stream.startsWith(`${where}/`));
}

const DAY_MS = 86_400_000;
const NO_TIP: Tip = { place: 0, at: "" };

/**
 * Gives drafts their places in the log: sequence, time of writing (never below the last), place in their stream and hashes.
 *
 * What happened may lie a day ahead of the clock, since it is already tomorrow somewhere.
 *
 * @throws A `Problem` when a stream is not as the decision saw it, when time would run backwards in it, or when history would be
 *   brought into a stream that is there.
 */
export function planned(workspace: string, request: AppendRequest, from: Standing, known: ReadonlyMap<string, Tip>, now: Date): Plan {
  const tips = new Map<string, Tip>();
  const recordedAt = [now.toISOString(), from.recordedAt].reduce((one, other) => (one > other ? one : other));
  const horizon = new Date(Date.parse(recordedAt) + DAY_MS).toISOString();
  let standing: Standing = { ...from, recordedAt: request.drafts.length > 0 ? recordedAt : from.recordedAt };

  const lines = request.drafts.map((draft): PlannedLine => {
    const { stream, kind, version, body, taken } = draft;
    const before = known.get(stream) ?? NO_TIP;
    const tip = tips.get(stream) ?? before;
    const expected = request.expected?.(stream);
    if (expected !== undefined && expected !== before.place) throw conflict({ stream, expected, found: before.place });
    if (request.imported && before.place > 0) throw streamExists({ stream });
    const at = draft.at ?? (recordedAt > tip.at ? recordedAt : tip.at);
    if (at < tip.at) throw earlierThanLast({ stream, at, last: tip.at });
    if (at > horizon) throw notYetHappened({ at });
    const { imported, by } = { imported: request.imported, by: request.by };
    const line = { sequence: standing.size, stream, place: tip.place + 1, kind, version, at, recordedAt, by, imported, body };
    const { frontier, nodes } = grown(standing.frontier, standing.size, hashOfLine(workspace, line));
    standing = { size: standing.size + 1, recordedAt, frontier };
    tips.set(stream, { place: line.place, at });
    return { ...line, nodes, taken };
  });
  return { request, lines, standing, tips };
}
