import { serve } from "@hono/node-server";
import { Problem } from "#kernel";
import { readConfig, secretOf } from "#platform/config";
import { makeLog } from "#platform/http";
import { openRecords } from "#platform/records";
import { compose } from "./compose.ts";
import { firstStart } from "./first-start.ts";
import { keepSample } from "./sample.ts";
import { webFiles } from "./web-files.ts";

const STOP_WITHIN_MS = 10_000;

/**
 * A file of gigabytes may take an hour to come: how long a body may take is its route's to say. Headers come at once. A connection is kept for
 * longer than proxies keep theirs, a minute as a rule: who closes first must not be us, or a request is sent into a line that is closing.
 */
const timeouts = { requestTimeout: 0, headersTimeout: 60_000, keepAliveTimeout: 75_000 };

async function start(): Promise<void> {
  const started = performance.now();
  const config = readConfig();
  const records = await openRecords({ url: config.databaseUrl, dataDir: config.dataDir, owner: "server", say: console.log });
  const quiet = process.stdout.isTTY && config.logLevel === "info"; // a person is reading; a line for each request is for machines
  const log = makeLog({ level: quiet ? "warn" : config.logLevel });
  const house = await compose({
    records,
    secret: secretOf(config),
    dataDir: config.dataDir,
    log,
    mount: webFiles,
    requestsPerMinute: config.requestsPerMinute,
    metricsKey: config.metricsKey,
    telling: config,
    sources: config.sources,
  });
  const link = await firstStart(house, records, config, new Date());
  if (config.sample)
    await keepSample(house, records.db, new Date(), (error) => log.error({ err: error }, "an account was not shown the sample"));

  const listen = { fetch: house.app.fetch, port: config.port, hostname: config.host, serverOptions: timeouts };
  const server = serve(listen, ({ address, port }) => {
    const host = address.includes(":") ? `[${address}]` : address;
    const ready = Math.round(performance.now() - started);
    console.log(
      greeting({ url: `http://${host}:${port}`, link, dataDir: config.dataDir, ready, theirs: config.databaseUrl !== undefined }),
    );
  });
  server.once("error", (error: NodeJS.ErrnoException) => {
    const taken = error.code === "EADDRINUSE";
    console.error(taken ? `Port ${config.port} is taken. Stop what listens there, or choose another: PORT=7701 npm start` : error.message);
    void records.close().finally(() => process.exit(1));
  });

  const stopTelling = house.telling.start();
  const stopMeasuring = house.dataReadiness.start(config.databaseUrl === undefined);
  const stopKeepingUp = house.keepUp.start();
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    house.stop();
    await new Promise<void>((done) => {
      server.close(() => done());
      if ("closeIdleConnections" in server) server.closeIdleConnections();
    });
    await Promise.all([stopTelling(), stopMeasuring(), stopKeepingUp()]);
    await records.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

interface Greeting {
  readonly url: string;
  readonly link: string | undefined;
  readonly dataDir: string;
  readonly ready: number;
  readonly theirs: boolean;
}

function greeting({ url, link, dataDir, ready, theirs }: Greeting): string {
  const kept = theirs ? "Records in the PostgreSQL of DATABASE_URL; the rest" : "Everything is kept";
  return [
    "",
    `  Pilothouse is at ${url} (ready in ${ready} ms)`,
    `  ${kept} in ${dataDir}`,
    ...(link ? ["", "  Not set up yet. Make the first account with this link, which works once:", `  ${url}${link}`] : []),
    "  Stop with Ctrl+C.",
    "",
  ].join("\n");
}

start().catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error);
  process.exit(1);
});
