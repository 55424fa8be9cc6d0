import { shuttingDown, stoppedComing, tooLarge, uploadBroken, wrongContentType } from "./problems.ts";

/** A body on its way in. */
export interface Incoming {
  /** Bytes that the sender says there are; null where they do not say. */
  readonly length: number | null;
  /**
   * The bytes, a piece at a time; the next is asked for when the last has been dealt with. Ends only when all have come and the sender may
   * still send them. @throws {Problem} Where they stop, are too many or too few, or the sender leaves: throw away what was kept of them.
   */
  readonly pieces: AsyncIterable<Uint8Array>;
}

interface IncomingGround {
  readonly limit: number;
  /** How long nothing may come. */
  readonly idleSeconds: number;
  readonly stopping: AbortSignal;
  /** Refuses a sender who may no longer. */
  readonly demandStill: () => Promise<unknown>;
}

export const OCTETS = "application/octet-stream";

/** @throws {tooLarge} @throws {wrongContentType} Before the first byte is read. */
export function incoming(request: Request, ground: IncomingGround): Incoming {
  const type = request.headers.get("content-type");
  if (type?.split(";")[0]?.trim().toLowerCase() !== OCTETS) throw wrongContentType({ got: type, wanted: OCTETS });
  const said = request.headers.get("content-length");
  const length = said === null ? null : Number(said);
  if (length !== null && length > ground.limit) throw tooLarge({ limit: ground.limit });
  return { length, pieces: piecesOf(request, length, ground) };
}

async function* piecesOf(request: Request, length: number | null, ground: IncomingGround): AsyncGenerator<Uint8Array, void> {
  const { limit, idleSeconds, stopping, demandStill } = ground;
  const reader = request.body?.getReader();
  const idle = watch(idleSeconds, stopping);
  let size = 0;
  let isWhole = false;
  try {
    while (reader) {
      const { done, value } = await Promise.race([reader.read().catch(broken), idle.over()]);
      if (done) break;
      size += value.byteLength;
      if (size > limit) throw tooLarge({ limit });
      idle.stop(); // while we are slow, nobody else is
      yield value;
    }
    if (length !== null && size !== length) throw uploadBroken({ came: size });
    await demandStill();
    isWhole = true;
  } finally {
    idle.stop();
    if (!isWhole) await reader?.cancel().catch(() => {});
  }
}

const broken = (): never => {
  throw uploadBroken({ came: null });
};

/** Says when nothing has come for too long, or when the server stops. */
function watch(seconds: number, stopping: AbortSignal) {
  let timer: NodeJS.Timeout | undefined;
  let onStop = () => {};
  const stop = () => {
    clearTimeout(timer);
    stopping.removeEventListener("abort", onStop);
  };
  const over = () =>
    new Promise<never>((_resolve, reject) => {
      stop();
      onStop = () => reject(shuttingDown(null));
      if (stopping.aborted) onStop();
      timer = setTimeout(() => reject(stoppedComing({ seconds })), seconds * 1000);
      stopping.addEventListener("abort", onStop);
    });
  return { over, stop };
}
