import type { z } from "zod";
import { Problem } from "#kernel";

interface Callable<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  readonly method: string;
  readonly path: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: R;
}

interface Sent<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params?: z.input<P>;
  readonly query?: z.input<Q>;
  readonly body?: z.input<B>;
}

/** The same endpoints as everyone's, from a command. */
export interface Connection {
  /** @throws {Problem} As the server said it. */
  call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Callable<P, Q, B, R>,
    sent?: Sent<P, Q, B>,
  ): Promise<z.output<R>>;
  /** The answer as it came: for files and streams. @throws {Problem} */
  fetch(method: string, path: string, body?: unknown): Promise<Response>;
  close(): Promise<void>;
}

/** @param send Reaches the server: `fetch` at a base address with a key, or an application in this process. */
export function connection(send: (path: string, init: RequestInit) => Promise<Response>, close: () => Promise<void>): Connection {
  const reach = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await send(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
  return {
    call: async (endpoint, sent = {}) => {
      const path = filled(endpoint.path, sent.params as Record<string, string> | undefined) + queryString(sent.query);
      return endpoint.reply.parse(await (await reach(endpoint.method, path, sent.body)).json());
    },
    fetch: reach,
    close,
  };
}

const filled = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });

function queryString(query: unknown): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) pairs.append(name, String(value));
  return pairs.size === 0 ? "" : `?${pairs}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; details?: null };
  const sentence = said.detail ?? `The server answered ${response.status} without saying why; its log does.`;
  return new Problem(said.code ?? "platform/unexplained", response.status, sentence, said.details ?? null);
}
