import { randomUUID } from "node:crypto";
import { Problem } from "#kernel";
import type { LedgerDoor } from "#platform/http";
import type { Db } from "#platform/records";
import { dataSetFold } from "../../domain/index.ts";
import type { Given } from "../assess/index.ts";
import { sweep } from "../uploads/sweep.ts";
import type { UploadFolder } from "../uploads/upload-folder.ts";
import { deleteUploadRow } from "../uploads/upload-store.ts";
import {
  type AssessmentRow,
  beat,
  cancelIt,
  endAssessment,
  endLost,
  failOrphans,
  lostAssessments,
  takeWaiting,
  WRITING,
} from "./assessment-store.ts";
import { measureOne } from "./measure-one.ts";

export interface RunnerGround {
  readonly db: Db;
  readonly ledger: Pick<LedgerDoor, "image" | "append">;
  readonly uploads: UploadFolder;
  /** Where the rows of an assessment are. @throws {Problem} Where its source is gone. */
  readonly givenOf: (row: AssessmentRow) => Promise<Given>;
  readonly clock: () => Date;
  /** Told of what failed on our side; a person's file that cannot be read is told to that person. */
  readonly complain: (error: unknown) => void;
}

/** Measures what waits, a few at a time, until it is stopped. */
export interface Runner {
  /** Something waits: it is begun as soon as there is room. */
  readonly wake: () => void;
  readonly cancel: (row: AssessmentRow) => Promise<void>;
  /** @param isAlone No other process can be using the same database: what is said to be measured elsewhere is lost. @returns What stops it. */
  readonly start: (isAlone: boolean) => () => Promise<void>;
  /** Ends what is being measured, also where it was only woken and never started. */
  readonly stop: () => Promise<void>;
}

/** Each takes its memory, and one core. */
const AT_ONCE = 2;
const BEAT_MS = 1_500;
/** Ten beats: then its process is gone. */
const SILENT_SECONDS = 15;
const LOOK_MS = 5_000;
const SWEEP_MS = 10 * 60_000;

export const GONE_AWAY = "The server that measured it went away. Nothing was kept of it: start it again.";
const FILE_GONE = "The file is not here any more. Send it again.";
const OUR_SIDE = "Something failed on our side, and nothing was half-written. Start it again; the server's log says what it was.";

export function openRunner(ground: RunnerGround): Runner {
  const { db, ledger, uploads, givenOf, clock, complain } = ground;
  const server = randomUUID();
  const running = new Map<string, AbortController>();
  const busy = new Set<Promise<void>>();
  const rounds = new Set<Promise<void>>();
  const timers: NodeJS.Timeout[] = [];
  let isStopped = false;

  async function measure(row: AssessmentRow): Promise<void> {
    const leaving = new AbortController();
    running.set(row.id, leaving);
    let far = { step: "beginning", progress: 0 };
    const tell = async () => {
      if (!(await beat(db, { id: row.id, server, ...far }))) leaving.abort();
    };
    const beats = setInterval(() => void tell().catch(complain), BEAT_MS);
    const ended = async (state: "done" | "failed" | "interrupted", because: string | null, profile: string | null) =>
      endAssessment(db, row.id, server, { state, because, profile, endedAt: clock() });
    try {
      await tell();
      const given = await givenOf(row);
      const found = await measureOne(
        row,
        {
          given,
          signal: leaving.signal,
          onProgress: ({ share, step }) => {
            far = { progress: share, step };
          },
          mayWrite: async () => {
            far = { progress: 1, step: WRITING };
            return beat(db, { id: row.id, server, ...far });
          },
        },
        ground,
      );
      if (!found.known) await ended("failed", found.because, null);
      else {
        // Its entry stands. Whoever reads "done" reads that the raw file is gone, too.
        if (!row.keep) await forget(row).catch(complain);
        await ended("done", null, found.value);
      }
    } catch (error) {
      if (isStopped) await ended("interrupted", GONE_AWAY, null);
      else if (error instanceof Problem) await ended("failed", error.message, null);
      else if (!leaving.signal.aborted) {
        complain(error);
        await ended("failed", OUR_SIDE, null);
      }
    } finally {
      clearInterval(beats);
      running.delete(row.id);
    }
  }

  async function forget({ workspace, upload }: AssessmentRow): Promise<void> {
    if (upload === null) return;
    await uploads.remove(workspace, upload);
    await deleteUploadRow(db, workspace, upload);
  }

  let looking: Promise<void> | undefined;
  let again = false;
  /** Begins what waits while there is room. */
  function wake(): void {
    again = true;
    looking ??= (async () => {
      while (again && !isStopped) {
        again = false;
        while (running.size < AT_ONCE) {
          const row = await takeWaiting(db, { server, place: await uploads.place(), now: clock() });
          if (row === undefined) break;
          const one = measure(row)
            .catch(complain)
            .finally(() => {
              busy.delete(one);
              wake();
            });
          busy.add(one);
        }
      }
    })()
      .catch(complain)
      .finally(() => {
        looking = undefined;
        if (again && !isStopped) wake();
      });
  }

  /** What a process left behind that is no more: told as it is, done where its entry stands already. */
  async function endWhatIsLost(silentSeconds: number | null): Promise<void> {
    for (const lost of await lostAssessments(db, server, silentSeconds)) {
      const told = (await ledger.image(lost.workspace))
        .one(dataSetFold, lost.dataSet)
        ?.assessed.find(({ assessment }) => assessment === lost.id);
      const ended = told
        ? ({ state: "done", because: null, profile: told.profile } as const)
        : ({ state: "interrupted", because: GONE_AWAY, profile: null } as const);
      await endLost(db, lost, { ...ended, endedAt: clock() });
    }
    await failOrphans(db, FILE_GONE, clock());
  }

  async function stop(): Promise<void> {
    isStopped = true;
    for (const timer of timers) clearInterval(timer);
    for (const one of running.values()) one.abort();
    await Promise.all(rounds);
    await looking;
    await Promise.all(busy);
  }

  /** Now and from now on, one after another. */
  function every(milliseconds: number, round: () => Promise<void>): void {
    let under: Promise<void> | undefined;
    const begin = () => {
      if (under !== undefined) return;
      const one = round()
        .catch(complain)
        .finally(() => {
          rounds.delete(one);
          under = undefined;
        });
      under = one;
      rounds.add(one);
    };
    begin();
    timers.push(setInterval(begin, milliseconds));
  }

  return {
    wake,
    cancel: async (row) => {
      await cancelIt(db, row, row.id, clock());
      running.get(row.id)?.abort();
    },
    start: (isAlone) => {
      let first = true;
      every(LOOK_MS, async () => {
        await endWhatIsLost(first && isAlone ? null : SILENT_SECONDS);
        first = false;
        wake();
      });
      every(SWEEP_MS, () => sweep(ground));
      return stop;
    },
    stop,
  };
}
