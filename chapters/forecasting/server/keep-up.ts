import { projectFold } from "#chapters/lifecycle/domain";
import { workspaceFold } from "#chapters/workspace/domain";
import { type Day, type Draft, dayOf, type Image, Problem } from "#kernel";
import type { LedgerDoor } from "#platform/http";
import type { Db } from "#platform/records";
import { resolvedAs, resolvedDraft, settlementOf, statementFold } from "../domain/index.ts";
import { promisesWaiting, weighed } from "./weigh-promises.ts";

export interface KeepUpParts {
  readonly records: Db;
  readonly ledger: LedgerDoor;
  /** Every workspace of the installation. */
  readonly workspaces: () => Promise<readonly string[]>;
  readonly clock: () => Date;
  /** Told of what failed on our side; the next round tries again. */
  readonly complain: (error: unknown) => void;
}

/** Writes down what the record decides by itself: how statements that are drawn from criteria ended, and the chance that a promise had on its day. */
export interface KeepUp {
  /** Looks at every workspace once. */
  readonly round: () => Promise<void>;
  /** From now on: all at once and on each new day, which can end a statement too; soon after an append what was appended to. @returns What stops it. */
  readonly start: () => () => Promise<void>;
}

const EVERY_MS = 60_000;
/** So that several appends are looked at in one round. */
const SOON_MS = 1_000;

export function openKeepUp({ records, ledger, workspaces, clock, complain }: KeepUpParts): KeepUp {
  /** Workspaces in which something may have ended: what was appended to, and what could not be written down. */
  const waiting = new Set<string>();
  /** The day of the last look at all of them. */
  let lookedOn = "";

  async function lookAt(workspace: string): Promise<void> {
    try {
      const image = await ledger.image(workspace);
      if (image.one(workspaceFold, workspace)?.sample) return;
      const promises = promisesWaiting(image);
      const drafts = [...endedIn(image, dayOf(clock())), ...(await weighed(promises.now, workspace, { records, ledger }))];
      if (promises.more) waiting.add(workspace);
      if (drafts.length > 0) await ledger.append(workspace, { by: "system", drafts, seen: image });
    } catch (error) {
      waiting.add(workspace);
      if (!(error instanceof Problem)) complain(error); // somebody was quicker than us: it is looked at anew
    }
  }

  async function round(): Promise<void> {
    lookedOn = dayOf(clock());
    for (const workspace of await workspaces()) waiting.add(workspace);
    await lookAtWaiting();
  }

  async function lookAtWaiting(): Promise<void> {
    const all = [...waiting];
    waiting.clear();
    for (const workspace of all) await lookAt(workspace);
  }

  function start(): () => Promise<void> {
    let running: Promise<void> = Promise.resolve();
    let soon: NodeJS.Timeout | undefined;
    const run = () => {
      running = running.then(lookedOn === dayOf(clock()) ? lookAtWaiting : round).catch(complain);
    };
    const every = setInterval(run, EVERY_MS);
    const leave = ledger.onAppended((workspace) => {
      waiting.add(workspace);
      soon ??= setTimeout(() => {
        soon = undefined;
        run();
      }, SOON_MS);
    });
    run();
    return async () => {
      clearInterval(every);
      clearTimeout(soon);
      leave();
      await running;
    };
  }

  return { round, start };
}

/** What is to be written of statements that their criteria have ended. */
function endedIn(image: Image, today: Day): readonly Draft[] {
  return image.all(statementFold).flatMap((statement) => {
    if (resolvedAs(statement) !== null || statement.project === null) return [];
    const settlement = settlementOf(statement, image.one(projectFold, statement.project), today);
    return settlement === null ? [] : [resolvedDraft(statement.id, settlement)];
  });
}
