import type pg from "pg";

/** What `pg` hands to something that is submitted to it; the part of its connection that is used here. */
interface Wire {
  readonly parse: (statement: { name: string; text: string; types: readonly number[] }) => void;
  readonly describe: (what: { type: "S"; name: string }) => void;
  readonly query: (text: string) => void;
  readonly sync: () => void;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

const nothing = () => {};

/** Names and types of what a statement would give, as the server parses it alone; it is not run. Refused where it gives no rows. */
export const describe = (client: pg.Client, text: string): Promise<readonly { readonly name: string; readonly type: number }[]> =>
  new Promise((resolve, reject) => {
    let fields: readonly Field[] = [];
    let failed: unknown;
    submit(client, {
      submit: (wire) => {
        wire.parse({ name: "", text, types: [] });
        wire.describe({ type: "S", name: "" });
        wire.sync();
      },
      handleRowDescription: (message) => {
        fields = message.fields;
      },
      handleError: (error) => {
        failed = error;
        reject(error);
      },
      handleReadyForQuery: () => {
        if (failed === undefined) resolve(fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })));
      },
      handleCopyData: nothing,
    });
  });

/** Runs a COPY … TO STDOUT and hands on each row as it comes. What `onRow` throws ends the connection. */
export const copyOut = (client: pg.Client, text: string, onRow: (row: Buffer) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    let failed = false;
    const fail = (error: unknown) => {
      failed = true;
      reject(error);
    };
    submit(client, {
      submit: (wire) => wire.query(text),
      handleRowDescription: nothing,
      handleError: fail,
      handleCopyData: ({ chunk }) => {
        if (failed) return;
        try {
          onRow(chunk);
        } catch (error) {
          fail(error);
          void client.end().catch(nothing); // the rest is not waited for
        }
      },
      handleReadyForQuery: () => {
        if (!failed) resolve();
      },
    });
  });

interface Submitted {
  readonly submit: (wire: Wire) => void;
  readonly handleRowDescription: (message: { readonly fields: readonly Field[] }) => void;
  readonly handleCopyData: (message: { readonly chunk: Buffer }) => void;
  readonly handleError: (error: unknown) => void;
  readonly handleReadyForQuery: () => void;
}

/** `pg` takes anything with these methods as a query; its types do not say so. */
function submit(client: pg.Client, query: Submitted): void {
  const others = { handleDataRow: nothing, handleCommandComplete: nothing, handleEmptyQuery: nothing, handlePortalSuspended: nothing };
  const told = { ...others, handleCopyInResponse: nothing, ...query };
  client.query(told as unknown as pg.Submittable); // see above
}
