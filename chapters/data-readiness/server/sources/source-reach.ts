import { checkAllowed, checkConnection, inOwnProcess, type Source, type SourceConnection, type SourceTable } from "#platform/datasets";

/** What the operator set for sources. */
export interface SourcesAllowed {
  readonly hosts: readonly string[];
  /** Of one reading. */
  readonly rows: number;
  readonly bytes: number;
}

/** What of a source may be reached, and by which means. */
export interface SourceReach {
  readonly hosts: number;
  readonly isAllowed: (connection: SourceConnection) => boolean;
  /** The source as the measuring process is given it. */
  readonly of: (connection: SourceConnection, seconds: number) => Source;
  /** Connects and lists tables: also what shows that a connection is right. @throws {Problem} */
  readonly tables: (connection: SourceConnection, most: number) => Promise<readonly SourceTable[]>;
}

const QUICK_SECONDS = 20;
const QUICK_MB = 300;

export function sourceReach({ hosts, rows, bytes }: SourcesAllowed): SourceReach {
  const of = (connection: SourceConnection, seconds: number): Source => ({ connection, allowed: hosts, limits: { rows, bytes, seconds } });
  const refuse = (connection: SourceConnection) => checkAllowed(checkConnection(connection), hosts);
  return {
    hosts: hosts.length,
    isAllowed: (connection) => {
      try {
        refuse(connection);
        return true;
      } catch {
        return false;
      }
    },
    of,
    tables: (connection, most) => {
      refuse(connection); // what is not allowed takes no process
      const source: Source = { ...of(connection, QUICK_SECONDS), limits: { rows: most, bytes, seconds: QUICK_SECONDS } };
      const limits = { memoryMb: QUICK_MB, seconds: QUICK_SECONDS + 10, isQuick: true };
      return inOwnProcess<Source, readonly SourceTable[]>(new URL("./ask-source.ts", import.meta.url), source, limits);
    },
  };
}
