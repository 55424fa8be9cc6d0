import type pg from "pg";
import type { Entry } from "#kernel";
import type { Ledger } from "#platform/ledger";
import type { Mailer } from "./mail.ts";
import { type DueMessage, enqueue, forgetTold, type Message, sendDue, WEBHOOK } from "./queue.ts";
import { type Outcome, postWebhook } from "./webhook.ts";
import type { Webhooks } from "./webhook-store.ts";

/** Ways in which a workspace is told. */
export interface Ways {
  readonly webhook: boolean;
  readonly mail: boolean;
}

export interface TellingParts {
  readonly pool: pg.Pool;
  readonly ledger: Pick<Ledger, "drain" | "leaveUntold" | "onAppended">;
  readonly webhooks: Webhooks;
  readonly mailer: Mailer | undefined;
  readonly webhookHosts: readonly string[];
  /** Where people reach the server, for links; where it is not set, a webhook's links lead to where its setter was. */
  readonly publicUrl: string | undefined;
  readonly clock: () => Date;
  /** Says that a round failed; the next one tries again. */
  readonly complain: (error: unknown) => void;
  /** Every workspace: asked only where mails are sent. */
  readonly workspaces: () => Promise<readonly string[]>;
  /** What new entries give to tell. */
  readonly news: (workspace: string, entries: readonly Entry[], ways: Ways) => Promise<readonly Message[]>;
  /** What the day gives to tell. */
  readonly dues: (workspace: string, now: Date, ways: Ways) => Promise<readonly Message[]>;
  /** A member's address; undefined for who left, and where it was erased. */
  readonly addressOf: (workspace: string, member: string) => Promise<string | undefined>;
}

const EVERY_MS = 5_000;
const LOOK_AT_THE_DAY_EVERY_MS = 60_000;
const FORGET_EVERY_MS = 3_600_000;
/** So that what a request appends is told after its answer, and several appends in one round. */
const SOON_MS = 100;

/** One process's part in telling; several may run, in one process or many. */
export interface Telling {
  /** New entries and the day to messages, messages to where they go. */
  readonly round: () => Promise<void>;
  /** Rounds from now on: soon after each append, and every five seconds. Gives the way to stop. */
  readonly start: () => () => Promise<void>;
}

/** Nothing here is ever waited for by who writes to the ledger: what cannot be told waits in its queue. */
export function openTelling(parts: TellingParts): Telling {
  const { pool, ledger, webhooks, mailer, clock } = parts;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let forgotAt = clock().getTime();

  async function round(): Promise<void> {
    const heard = new Map<string, Ways>();
    const hooked = new Set(await webhooks.all());
    for (const workspace of mailer === undefined ? hooked : [...hooked, ...(await parts.workspaces())])
      heard.set(workspace, { webhook: hooked.has(workspace), mail: mailer !== undefined });
    if (heard.size > 0)
      await ledger.drain(async ({ workspace, entries }) => {
        const ways = heard.get(workspace);
        if (ways) await enqueue(pool, workspace, await parts.news(workspace, entries, ways), clock());
      });
    const now = clock();
    if (now.getTime() - lookedAt >= LOOK_AT_THE_DAY_EVERY_MS) {
      lookedAt = now.getTime();
      for (const [workspace, ways] of heard) await enqueue(pool, workspace, await parts.dues(workspace, now, ways), now);
    }
    await sendDue(pool, clock, send);
    if (now.getTime() - forgotAt >= FORGET_EVERY_MS) {
      forgotAt = now.getTime();
      await ledger.leaveUntold([...heard.keys()]);
      await forgetTold(pool, now);
    }
  }

  async function send({ workspace, id, recipient, subject, text, path }: DueMessage): Promise<Outcome> {
    if (recipient === WEBHOOK) {
      const webhook = await webhooks.of(workspace);
      if (webhook === undefined) return { told: false, because: "No webhook is set any more.", again: false };
      const outcome = await postWebhook(
        webhook.address,
        { id, text, link: `${parts.publicUrl ?? webhook.origin}${path}` },
        parts.webhookHosts,
      );
      await webhooks.went(workspace, outcome, clock());
      return outcome;
    }
    const to = await parts.addressOf(workspace, recipient);
    if (mailer === undefined || to === undefined) return { told: false, because: "There is no address to mail to any more.", again: false };
    const origin = parts.publicUrl ?? (await webhooks.of(workspace))?.origin;
    return mailer.send({ id, to, subject, text: origin === undefined ? text : `${text}\n\n${origin}${path}` });
  }

  return { round, start: () => keepGoing(round, parts) };
}

/** One round after the other, never two at once in one process. */
function keepGoing(round: () => Promise<void>, { ledger, complain }: Pick<TellingParts, "ledger" | "complain">): () => Promise<void> {
  let under: Promise<void> | undefined;
  let again = false;
  let soon: NodeJS.Timeout | undefined;
  let isOver = false;
  const go = () => {
    if (isOver) return;
    if (under !== undefined) {
      again = true;
      return;
    }
    under = round()
      .catch(complain)
      .finally(() => {
        under = undefined;
        if (again) later();
        again = false;
      });
  };
  const later = () => {
    clearTimeout(soon);
    soon = setTimeout(go, SOON_MS).unref();
  };
  const stopListening = ledger.onAppended(later);
  const every = setInterval(go, EVERY_MS).unref();
  later();
  return async () => {
    isOver = true;
    clearInterval(every);
    clearTimeout(soon);
    stopListening();
    await under;
  };
}
