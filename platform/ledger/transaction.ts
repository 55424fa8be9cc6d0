import type pg from "pg";

/** Does `act` in one transaction: committed when it gives something, rolled back when it gives undefined or throws. */
export async function transaction<T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T | undefined>): Promise<T | undefined> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const done = await act(client);
    await client.query(done === undefined ? "rollback" : "commit");
    client.release();
    return done;
  } catch (error) {
    client.release(true); // closing the connection rolls back, also when the connection is what failed
    throw error;
  }
}
