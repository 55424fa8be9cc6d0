import type { Hono } from "hono";
import { type DataReadiness, openDataReadiness } from "#chapters/data-readiness/server";
import { type KeepUp, openKeepUp } from "#chapters/forecasting/server";
import { allWorkspaces, openDirectory, workspaceRoutes } from "#chapters/workspace/server";
import { type Accounts, makeGate, openAccounts, openPasskeys, type SessionGate } from "#platform/access";
import type { Config } from "#platform/config";
import { createApp, type Log, type Route } from "#platform/http";
import { type Ledger, openLedger } from "#platform/ledger";
import { databaseAway, type Records, whyAway } from "#platform/records";
import { openMailer, openWebhooks, type Telling } from "#platform/telling";
import { chapterRoutes, entryKinds, folds, workspaceShapes } from "./chapters.ts";
import { homeLineOn } from "./home-line.ts";
import { sampleRoutes } from "./sample.ts";
import { composeTelling } from "./telling.ts";
import { version } from "./version.ts";

export interface Foundation {
  readonly records: Pick<Records, "db" | "pool" | "pulse">;
  /** Where files are kept; a folder that is thrown away where it is left out. */
  readonly dataDir?: string;
  /** The installation's secret: signs cookies, encrypts stored keys. */
  readonly secret: string;
  readonly log?: Log;
  readonly clock?: () => Date;
  readonly requestsPerMinute?: number;
  readonly metricsKey?: string | undefined;
  /** What the operator set for telling; none of it where a test or a command says nothing. */
  readonly telling?: Pick<Config, "mail" | "webhookHosts" | "publicUrl">;
  /** What the operator allows of other people's databases; none where a test or a command says nothing. */
  readonly sources?: Config["sources"];
  /** Adds what is no endpoint: the web's files. */
  readonly mount?: (app: Hono) => void;
  /** Lets a test say who is calling without a password. */
  readonly gate?: (own: SessionGate) => SessionGate;
}

/** The whole product without a socket: what the server listens with, and what tests, commands and scenarios call as `app.request(path)`. */
export interface House {
  readonly app: Hono;
  readonly ledger: Ledger;
  readonly accounts: Accounts;
  readonly routes: readonly Route[];
  /** Tells people and channels what happened; a server starts it, a command does not. */
  readonly telling: Telling;
  /** Measures data sets that wait for it; likewise. */
  readonly dataReadiness: DataReadiness;
  /** Writes down what the record decides by itself; likewise. */
  readonly keepUp: KeepUp;
  /** Ends live streams and says that no more should come; what is under way goes on. */
  readonly stop: () => void;
}

export async function compose({
  records: { db, pool, pulse },
  secret,
  dataDir,
  clock,
  gate: wrap = (own) => own,
  sources = { hosts: [], rows: 1, bytes: 1 },
  telling: { mail, webhookHosts, publicUrl } = { mail: undefined, webhookHosts: [], publicUrl: undefined },
  ...rest
}: Foundation): Promise<House> {
  const ledger = await openLedger({ records: { pool, pulse }, kinds: entryKinds, folds, secret, ...(clock ? { clock } : {}) });
  const accounts = openAccounts({ db, secret });
  const passkeys = openPasskeys({ db, secret });
  const ground = { records: db, ledger };
  const gate = wrap(makeGate({ accounts, directory: openDirectory(ground), ...(clock ? { clock } : {}) }));
  const stopping = new AbortController();
  const webhooks = openWebhooks(pool, secret);
  const mailer = mail && openMailer(mail.url, mail.from);
  const dataReadiness = openDataReadiness({
    ...{ db, ledger, dataDir, secret, sources, clock: clock ?? (() => new Date()) },
    complain: (error) => rest.log?.error({ err: error }, "an assessment failed on our side"),
  });
  const routes = [
    ...workspaceRoutes({
      ...ground,
      accounts,
      passkeys,
      gate,
      homeLine: homeLineOn(db, ledger),
      shapes: workspaceShapes,
      telling: { webhooks, mailer, webhookHosts },
    }),
    ...sampleRoutes(ground),
    ...chapterRoutes,
    ...dataReadiness.routes,
  ];
  const away = () => (pulse?.beats() === false ? databaseAway() : undefined);
  const database = { away, explain: (error: unknown) => whyAway(error) ?? away() };
  const app = createApp({
    database,
    routes,
    version,
    gate,
    ledger,
    records: db,
    stopping: stopping.signal,
    ...(clock ? { clock } : {}),
    ...rest,
  });
  const stop = () => {
    stopping.abort();
    mailer?.close();
  };
  const complain = (error: unknown) => rest.log?.warn({ err: error }, "telling failed, and is tried again");
  const telling = composeTelling({
    ...{ records: { db, pool }, ledger, webhooks, mailer, webhookHosts, publicUrl, complain },
    clock: clock ?? (() => new Date()),
  });
  const keepUp = openKeepUp({
    ...ground,
    workspaces: async () => (await allWorkspaces(db)).map(({ id }) => id),
    clock: clock ?? (() => new Date()),
    complain: (error) => rest.log?.warn({ err: error }, "what the record decides was not written down, and is tried again"),
  });
  return { app, ledger, accounts, routes, telling, dataReadiness, keepUp, stop };
}
