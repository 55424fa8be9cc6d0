import type pg from "pg";
import type { Line } from "./line.ts";
import { type Db, findRequest, loadMarks, loadStanding, loadTips, write } from "./log-store.ts";
import { type AppendRequest, hasMoved, type Plan, planned, type Standing, type Tip } from "./plan.ts";
import { conflict, keyReused } from "./problems.ts";
import { transaction } from "./transaction.ts";

export interface Appended {
  readonly lines: readonly Line[];
  /** True when the request had been answered before: nothing was written. */
  readonly replayed: boolean;
}

export interface AppendOptions {
  readonly pool: pg.Pool;
  readonly clock: () => Date;
  /** Kinds that open sealed words of their stream. */
  readonly openers: ReadonlySet<string>;
  /** Told of every write of this process, in order, before its callers are answered. */
  readonly onWritten: (workspace: string, lines: readonly Line[]) => void;
}

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (because: unknown) => void;
}

const REQUESTS_A_WRITE = 64;
const LINES_A_STATEMENT = 2_000;
const ATTEMPTS = 20;
const REMEMBERED_TIPS = 5_000;
const REMEMBERED_LINES = 2_000;

/** Where something was written. */
type Mark = Pick<Line, "sequence" | "stream" | "place">;

/**
 * Appends to one workspace's log.
 *
 * An append is one statement: it moves the head row on from where this process last saw it, which locks the row and moves nothing when
 * another process was quicker, and writes entries, words, outbox and idempotency record only when it moved. So an append is one round trip
 * and one flush to disk. Requests that come while a write is on its way are written together by the next; each is judged on its own. After
 * two lost races the head is locked first.
 */
export function appender(workspace: string, { pool, clock, openers, onWritten }: AppendOptions) {
  const queue: Waiting[] = [];
  const tips = new Map<string, Tip>();
  let standing: Standing | undefined;
  /** The last lines up to `standing`, without a gap. */
  let recent: Mark[] = [];
  let isWriting = false;

  const append = (request: AppendRequest): Promise<Appended> =>
    new Promise((resolve, reject) => {
      queue.push({ request, resolve, reject });
      void work();
    });

  /** What this process remembers of the log may be wrong: another one wrote, or a write failed half-way through the wire. */
  function forget() {
    standing = undefined;
    tips.clear();
    recent = [];
  }

  async function work() {
    if (isWriting) return;
    isWriting = true;
    while (queue.length > 0) {
      const batch = nextBatch();
      try {
        await appendBatch(batch);
      } catch (error) {
        forget();
        for (const { reject } of batch) reject(error);
      }
    }
    isWriting = false;
  }

  /** Requests that can be written by one statement: large ones and those with company of their own go alone; a key comes once. */
  function nextBatch(): readonly Waiting[] {
    const names = new Set<string>();
    const end = queue.findIndex(({ request }) => {
      const name = request.requestKey && JSON.stringify([request.by, request.requestKey.endpoint, request.requestKey.key]);
      const comesTwice = name !== undefined && names.has(name);
      if (name !== undefined) names.add(name);
      return comesTwice || names.size > REQUESTS_A_WRITE || needsTransaction(request);
    });
    return queue.splice(0, end === -1 ? Math.min(queue.length, REQUESTS_A_WRITE) : Math.max(end, 1));
  }

  async function appendBatch(batch: readonly Waiting[]) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const inTransaction = attempt >= 2 || batch.some(({ request }) => needsTransaction(request));
      const answer = inTransaction
        ? await transaction(pool, (client) => attempted(client, batch, client))
        : await attempted(pool, batch, undefined);
      if (answer) return answer();
      forget();
    }
    throw new RangeError(`the head of workspace ${workspace} moved ${ATTEMPTS} times while it was to be written`);
  }

  /** What is left to do once it is committed; undefined when it has to be tried again on a fresh look. */
  async function attempted(db: Db, batch: readonly Waiting[], client: pg.PoolClient | undefined): Promise<(() => void) | undefined> {
    if (client) forget();
    const isFresh = standing === undefined;
    const from = standing ?? (await loadStanding(db, workspace, client !== undefined));
    const known = await knownTips(db, batch);
    const answers: (() => void)[] = [];
    const plans: Plan[] = [];
    let to = from;
    let conflicts = 0;
    for (const { request, resolve, reject } of batch) {
      try {
        const replay = await replayed(db, request);
        if (replay) {
          answers.push(() => resolve(replay));
          continue;
        }
        const moved = request.unmoved && (await firstMoved(db, request.unmoved, from, plans));
        if (moved) throw conflict({ stream: moved.stream, expected: request.expected?.(moved.stream) ?? 0, found: moved.place });
        const plan = planned(workspace, request, to, known, clock());
        plans.push(plan);
        to = plan.standing;
        for (const [stream, tip] of plan.tips) known.set(stream, tip);
        answers.push(() => resolve({ lines: plan.lines.map(({ nodes, taken, ...line }) => line), replayed: false }));
      } catch (refusal) {
        if (conflict.is(refusal)) conflicts++;
        answers.push(() => reject(refusal));
      }
    }
    // a write that succeeds proves that what this process remembered was right; without one, a conflict may be a thing of the past
    if (plans.length === 0 && conflicts > 0 && !isFresh) return undefined;
    if (!(await written(db, from, to, plans))) return undefined;
    if (client && plans.length > 0) await batch[0]?.request.together?.(client);
    return () => {
      const lines = plans.flatMap((plan) => plan.lines);
      remember(to, known, lines);
      if (lines.length > 0) onWritten(workspace, lines);
      for (const answer of answers) answer();
    };
  }

  async function knownTips(db: Db, batch: readonly Waiting[]): Promise<Map<string, Tip>> {
    const streams = new Set(batch.flatMap(({ request }) => request.drafts.map(({ stream }) => stream)));
    const missing = [...streams].filter((stream) => !tips.has(stream));
    const loaded = await loadTips(db, workspace, missing);
    return new Map(
      [...streams].flatMap((stream) => {
        const tip = tips.get(stream) ?? loaded.get(stream);
        return tip ? [[stream, tip] as const] : [];
      }),
    );
  }

  /** The first line that came where the decision relied on none coming: in this batch, lately, or before this process looked. */
  async function firstMoved(
    db: Db,
    { in: where, since }: NonNullable<AppendRequest["unmoved"]>,
    from: Standing,
    plans: readonly Plan[],
  ): Promise<Mark | undefined> {
    const touches = (mark: Mark) => mark.sequence >= since && where.some((one) => hasMoved(one, mark));
    const lately = recent.slice(Math.max(0, since - (recent[0]?.sequence ?? 0)));
    const known = [...lately, ...plans.flatMap(({ lines }) => lines)].find(touches);
    const until = recent[0]?.sequence ?? from.size;
    return known ?? (since < until ? (await loadMarks(db, workspace, since, until)).find(touches) : undefined);
  }

  async function replayed(db: Db, { by, requestKey }: AppendRequest): Promise<Appended | undefined> {
    if (!requestKey) return undefined;
    const found = await findRequest(db, workspace, { actor: by, ...requestKey }, clock());
    if (found && found.bodyHash !== requestKey.bodyHash) throw keyReused({ key: requestKey.key });
    return found && { lines: found.lines, replayed: true };
  }

  async function written(db: Db, from: Standing, to: Standing, plans: readonly Plan[]): Promise<boolean> {
    const lines = plans.flatMap((plan) => plan.lines);
    const requests = plans.flatMap(({ request, lines: [first, ...rest] }) => {
      if (!request.requestKey) return [];
      return [
        { actor: request.by, ...request.requestKey, first: first?.sequence ?? 0, count: first ? rest.length + 1 : 0, recordedAt: clock() },
      ];
    });
    if (lines.length === 0 && requests.length === 0) return true; // nothing to keep
    for (let start = 0; start === 0 || start < lines.length; start += LINES_A_STATEMENT) {
      const part = lines.slice(start, start + LINES_A_STATEMENT);
      const opening = part.filter(({ kind }) => openers.has(kind));
      const isFirst = start === 0;
      const done = await write(db, {
        workspace,
        from: isFirst ? from : to,
        to,
        lines: part,
        outbox: true,
        requests: isFirst ? requests : [],
        opening,
      });
      if (!done) return false;
    }
    return true;
  }

  function remember(to: Standing, known: ReadonlyMap<string, Tip>, lines: readonly Line[]) {
    standing = to;
    for (const { sequence, stream, place } of lines) recent.push({ sequence, stream, place });
    if (recent.length > 2 * REMEMBERED_LINES) recent = recent.slice(-REMEMBERED_LINES);
    if (tips.size > REMEMBERED_TIPS) tips.clear();
    for (const [stream, tip] of known) tips.set(stream, tip);
  }

  return append;
}

const needsTransaction = ({ together, drafts }: AppendRequest): boolean => together !== undefined || drafts.length > LINES_A_STATEMENT;
