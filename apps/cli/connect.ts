import { type Connection, connection } from "#platform/command";
import { readConfig, secretOf } from "#platform/config";

/**
 * The product as a command reaches it: a server at PILOTHOUSE_URL with PILOTHOUSE_KEY; without an address this process itself, on the data
 * directory, as the console. What only that needs is loaded when it is asked for: most commands start in a tenth of a second.
 */
export async function connect(): Promise<Connection> {
  const config = readConfig();
  if (config.remote) {
    const { url, key } = config.remote;
    return connection(
      (path, init) =>
        fetch(new URL(path, url), { ...init, headers: { ...init.headers, ...(key ? { authorization: `Bearer ${key}` } : {}) } }),
      async () => {},
    );
  }

  const [{ openRecords }, { compose }] = await Promise.all([import("#platform/records"), import("#apps/server")]);
  const records = await openRecords({ url: config.databaseUrl, dataDir: config.dataDir, owner: "command" });
  const house = await compose({
    records,
    secret: secretOf(config),
    requestsPerMinute: 0,
    gate: (own) => ({ ...own, identify: async () => ({ kind: "console" }) }),
  });
  return connection(
    async (path, init) => house.app.request(path, init),
    async () => {
      house.stop();
      await records.close();
    },
  );
}
