import type { Ground } from "./answer-route.ts";
import type { ServerEvent } from "./route.ts";

const HEARTBEAT_MS = 15_000;

interface StreamGround extends Pick<Ground, "log" | "stopping" | "ledger" | "database" | "gate"> {
  /** False, or a refusal, when the reader is no longer who they were. */
  readonly mayStill: () => Promise<boolean>;
  /** The workspace it is of. */
  readonly home: string | undefined;
  readonly standsOn: readonly string[];
}

/** Lasts until the reader leaves, the server stops, or the reader's role or session ends: looked at when it moves, and at each heartbeat. */
export function eventStream(
  open: (until: AbortSignal) => AsyncIterable<ServerEvent>,
  { log, stopping, ledger, database, gate, mayStill, home, standsOn }: StreamGround,
): Response {
  const encoder = new TextEncoder();
  const leaving = new AbortController();
  const source = open(AbortSignal.any([stopping, leaving.signal]))[Symbol.asyncIterator]();
  const look = () =>
    mayStill()
      .catch((error: unknown) => database.explain(error) !== undefined) // while nobody can tell, there is nothing to be read either
      .then((may) => may || leaving.abort());
  const forget = ledger.onAppended((_workspace, entries) => {
    if (entries.some(({ stream }) => standsOn.includes(stream))) void look();
  });
  const forgetOthers = ledger.onMovedElsewhere((workspace) => {
    if (workspace === undefined || workspace === home) void look();
  });
  const forgetSessions = gate.onForgotten?.(() => void look());
  let beat: NodeJS.Timeout | undefined;
  const end = () => {
    clearInterval(beat);
    forget();
    forgetSessions?.();
    forgetOthers();
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(": open\n\n"));
      beat = setInterval(() => {
        if (!leaving.signal.aborted) controller.enqueue(encoder.encode(": still here\n\n"));
        void look();
      }, HEARTBEAT_MS);
    },
    async pull(controller) {
      const next = await source.next().catch((error: unknown) => {
        log.error({ err: error }, "a live stream broke off");
        return { done: true, value: undefined } as const;
      });
      if (!next.done) return controller.enqueue(encoder.encode(framed(next.value)));
      end();
      controller.close();
    },
    async cancel() {
      end();
      leaving.abort();
      await source.return?.();
    },
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" } });
}

const framed = ({ id, event, data }: ServerEvent): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
