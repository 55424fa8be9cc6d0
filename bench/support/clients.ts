import http from "node:http";

export interface Measured {
  /** One for each answer, in milliseconds from asking to the last byte. */
  readonly ms: readonly number[];
  readonly perSecond: number;
  readonly bytes: number;
}

export interface Asking {
  readonly origin: string;
  /** Each client shows one of them, the same each time. */
  readonly keys: readonly string[];
  readonly clients: number;
  readonly requests: number;
  /** The path of the nth request. */
  readonly path: (index: number) => string;
  /** How long a client looks at an answer before it asks again, in milliseconds; not at all where it is left out. */
  readonly pauseMs?: number;
}

/** So many clients, each asking again as soon as it is answered or after its pause, over connections that stay open. Any answer but 200 is an error. */
export async function askAtOnce({ origin, keys, clients, requests, path, pauseMs = 0 }: Asking): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const ms: number[] = [];
  let bytes = 0;
  let next = 0;
  const client = async (_: unknown, which: number) => {
    const key = keys[which % keys.length] ?? "";
    for (let index = next++; index < requests; index = next++) {
      const start = performance.now();
      const body = await get(agent, `${origin}${path(index)}`, key);
      bytes += body.length;
      ms.push(performance.now() - start);
      if (pauseMs > 0) await new Promise((done) => setTimeout(done, pauseMs * (0.5 + ((index * 7919) % 997) / 997)));
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const perSecond = (requests / (performance.now() - start)) * 1_000;
  agent.destroy();
  return { ms, perSecond, bytes };
}

/** One answer, and how long it took in milliseconds. */
export async function askOnce(origin: string, path: string, key: string): Promise<{ readonly ms: number; readonly body: Buffer }> {
  const start = performance.now();
  const body = await get(http.globalAgent, `${origin}${path}`, key);
  return { ms: performance.now() - start, body };
}

const get = (agent: http.Agent, url: string, key: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { Authorization: `Bearer ${key}` } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(parts);
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${url} answered ${response.statusCode}: ${body.toString("utf8").slice(0, 300)}`));
      });
    });
    request.on("error", reject);
  });
