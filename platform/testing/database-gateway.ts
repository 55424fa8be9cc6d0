import { once } from "node:events";
import net from "node:net";

/** A way to a database that a test may bar. */
export interface DatabaseGateway extends AsyncDisposable {
  /** The same database, by this way. */
  readonly url: string;
  readonly open: () => void;
  /** Nobody answers: connections break, new ones are not taken. */
  readonly bar: () => void;
  /** Connections stay, and nothing more is said: a machine that hangs, a network that swallows. */
  readonly stall: () => void;
}

export async function databaseGateway(url: string): Promise<DatabaseGateway> {
  const there = new URL(url);
  const folder = there.searchParams.get("host");
  const target = folder ? { path: `${folder}/.s.PGSQL.5432` } : { host: there.hostname, port: Number(there.port || 5432) };
  const pairs = new Set<readonly [net.Socket, net.Socket]>();
  let state: "open" | "barred" | "stalled" = "open";

  const server = net.createServer((near) => {
    near.on("error", () => {});
    if (state === "barred") return near.destroy();
    const far = net.connect(target);
    const pair = [near, far] as const;
    pairs.add(pair);
    far.on("error", () => near.destroy());
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on("data", (data) => other.write(data));
      one.on("close", () => {
        other.destroy();
        pairs.delete(pair);
      });
      if (state === "stalled") one.pause();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new RangeError("a server on a port has one");
  const here = new URL(url);
  here.searchParams.delete("host");
  here.hostname = "127.0.0.1";
  here.port = String(address.port);

  return {
    url: here.href,
    open: () => {
      state = "open";
      for (const socket of [...pairs].flat()) socket.resume();
    },
    bar: () => {
      state = "barred";
      for (const socket of [...pairs].flat()) socket.destroy();
    },
    stall: () => {
      state = "stalled";
      for (const socket of [...pairs].flat()) socket.pause();
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of [...pairs].flat()) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
