import { type Problem, problem } from "#kernel";

const AGAIN_IN_SECONDS = 5;

const away = problem<{ seconds: number }>(
  "platform/database-away",
  503,
  ({ seconds }) =>
    `The database does not answer just now, and this server goes on asking it. What was acknowledged is safe; send this again in ${seconds} s.`,
);
const diskFull = problem<{ seconds: number }>(
  "platform/disk-full",
  503,
  ({ seconds }) =>
    `The database's disk is full, so nothing was written. Whoever runs the server makes room; nothing need be restarted. Send this again after that, in ${seconds} s at the earliest.`,
);
const readOnly = problem<{ seconds: number }>(
  "platform/disk-read-only",
  503,
  ({ seconds }) =>
    `The database takes no writes just now (its disk is read-only, or it stands by for another), so nothing was written. Whoever runs the server looks at its log; send this again after that, in ${seconds} s at the earliest.`,
);

/** For as long as the database is known not to answer: said at once, rather than after waiting for it. */
export const databaseAway = (): Problem => away({ seconds: AGAIN_IN_SECONDS });

const GONE = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]);
/** pg gives these no code. */
const gone = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error)/;
/** 08: connection; 53300: too many connections; 57P01 to 03: stopping, crashed, starting; 57P05: thrown out. */
const stopped = /^(08...|53300|57P0[1235])$/;
const noRoom = /^53100$|^ENOSPC$/;

/** The sentence for an error that comes from where the database is, not from what was asked of it; undefined for any other. */
export function whyAway(error: unknown): Problem | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? String(cause.code) : "";
    const isConnecting = "syscall" in cause && cause.syscall === "connect";
    if (noRoom.test(code)) return diskFull({ seconds: AGAIN_IN_SECONDS });
    if (code === "25006" || code === "EROFS" || /Read-only file system/.test(cause.message)) return readOnly({ seconds: AGAIN_IN_SECONDS });
    if (isConnecting || GONE.has(code) || stopped.test(code) || gone.test(cause.message)) return databaseAway();
  }
  return undefined;
}
