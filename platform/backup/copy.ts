import { once } from "node:events";
import type { Writable } from "node:stream";
import type pg from "pg";

/** What pg's connection has for COPY beside what its types show. */
interface CopyConnection extends pg.Connection {
  readonly sendCopyFromChunk: (chunk: Buffer) => void;
  readonly endCopyFrom: () => void;
  readonly sendCopyFail: (because: string) => void;
}

interface Told {
  readonly resolve: (rows: number) => void;
  readonly reject: (error: unknown) => void;
}

/** As pg asks a query of one's own to answer the messages of its connection. */
function submitted(text: string, { resolve, reject }: Told, own: object): pg.Submittable {
  let rows = 0;
  return {
    submit: (connection: pg.Connection) => connection.query(text),
    handleCommandComplete: ({ text: tag }: { readonly text: string }) => {
      rows = Number(tag.replace("COPY ", ""));
    },
    handleReadyForQuery: () => resolve(rows),
    handleError: reject,
    ...own,
  } as pg.Submittable; // its further methods are called by pg, and not in its types
}

const BYTES_A_WRITE = 256 * 1024;

/** Writes what a `copy … to stdout` gives, as it comes, and no faster than it can be written. @returns How many rows. */
export function copyOut(client: pg.ClientBase, text: string, to: Writable): Promise<number> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  const flush = (): boolean => {
    const part = Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
    return to.destroyed || to.write(part);
  };
  return new Promise<number>((resolve, reject) => {
    const handleCopyData = ({ chunk }: { readonly chunk: Buffer }, { stream }: pg.Connection) => {
      waiting.push(Buffer.from(chunk)); // pg writes over what it has handed out
      bytes += chunk.length;
      if (bytes < BYTES_A_WRITE || flush() || stream.isPaused()) return;
      const goOn = () => {
        to.off("drain", goOn);
        to.off("close", goOn);
        stream.resume();
      };
      stream.pause();
      to.once("drain", goOn);
      to.once("close", goOn); // where it cannot be written, the rest is read and let go, so that the connection is free again
    };
    const done = (rows: number) => {
      flush();
      resolve(rows);
    };
    client.query(submitted(text, { resolve: done, reject }, { handleCopyData }));
  });
}

/** Feeds a `copy … from stdin`. @returns How many rows. */
export function copyIn(client: pg.ClientBase, text: string, from: AsyncIterable<Buffer>): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    const feed = async (connection: CopyConnection) => {
      try {
        for await (const part of from) {
          connection.sendCopyFromChunk(part);
          if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
        }
        connection.endCopyFrom();
      } catch (error) {
        connection.sendCopyFail("what was to be copied could not be read");
        reject(error);
      }
    };
    const own = { handleCopyInResponse: (connection: CopyConnection) => void feed(connection) };
    client.query(submitted(text, { resolve, reject }, own));
  });
}
