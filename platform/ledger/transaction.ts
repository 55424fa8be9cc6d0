import type pg from "pg";

/**
 * Lends a connection of its own. One that breaks while nothing is asked of it must not end the process: the next statement says so. After a
 * failure it is closed rather than given back, which also rolls back and unlocks.
 */
export async function connected<T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const ignore = () => {};
  client.on("error", ignore);
  let failed = true;
  try {
    const done = await act(client);
    failed = false;
    return done;
  } finally {
    if (!failed) client.off("error", ignore);
    client.release(failed);
  }
}

/** Does `act` in one transaction: committed when it gives something, rolled back when it gives undefined or throws. */
export const transaction = <T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T | undefined>): Promise<T | undefined> =>
  connected(pool, async (client) => {
    await client.query("begin");
    const done = await act(client);
    await client.query(done === undefined ? "rollback" : "commit");
    return done;
  });
