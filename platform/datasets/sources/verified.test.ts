import { once } from "node:events";
import { createServer as createHttps } from "node:https";
import { createServer, type Server, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import { describe, expect, test } from "vitest";
import { ownCertificate } from "#platform/testing";
import { openSource, type SourceConnection } from "./index.ts";

const certificate = ownCertificate();
if (certificate === undefined) console.log("skipped: openssl is not installed, and no certificate can be made");

async function listening<S extends Server>(server: S): Promise<S & { readonly port: number }> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return Object.assign(server, { port: typeof address === "object" && address !== null ? address.port : 0 });
}

/** Reads from a server at that port, which breaks off whatever it is asked once it is spoken to in secret. */
async function said(engine: SourceConnection["engine"], port: number, more: Partial<SourceConnection>): Promise<string> {
  const connection: SourceConnection = {
    ...{ engine, host: "localhost", port, database: "d", user: "u", password: "hush", tls: "verified", authority: null },
    ...more,
  };
  const source = { connection, allowed: [`localhost:${port}`, `127.0.0.1:${port}`], resolve: async () => [{ address: "127.0.0.1" }] };
  return openSource(
    { name: "x", reading: { of: "table", schema: null, table: "t" }, limits: { rows: 1, bytes: 1000, seconds: 5 }, ...source },
    { limits: { memoryMb: 64, seconds: 5 } },
  ).then(
    () => "read",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );
}

describe.skipIf(certificate === undefined)("a verified source", () => {
  const { key = "", certificate: cert = "" } = certificate ?? {};

  test("of PostgreSQL gets the password once its certificate holds for its name, and not before", async () => {
    const heard: string[] = [];
    const server = await listening(
      createServer((socket: Socket) => {
        socket.on("error", () => {});
        socket.once("data", () => {
          socket.write("S");
          const secret = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ key, cert }) });
          secret.on("error", () => {});
          secret.once("data", (data) => {
            heard.push(data.toString("latin1"));
            secret.destroy();
          });
        });
      }),
    );
    expect(await said("postgres", server.port, {})).toMatch(/certificate/);
    expect(await said("postgres", server.port, { authority: cert, host: "127.0.0.1" })).toMatch(/certificate/); // it is for a name
    expect(heard).toEqual([]);
    await said("postgres", server.port, { authority: cert });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain("user\0u\0database\0d");
    server.close();
  });

  test("of ClickHouse likewise", async () => {
    const heard: (string | undefined)[] = [];
    const server = await listening(
      createHttps({ key, cert }, (request, reply) => {
        heard.push(String(request.headers["x-clickhouse-key"]));
        reply.writeHead(302, { location: "http://169.254.169.254/" }).end();
      }),
    );
    expect(await said("clickhouse", server.port, {})).toMatch(/certificate/);
    expect(await said("clickhouse", server.port, { authority: cert, host: "127.0.0.1" })).toMatch(/certificate/);
    expect(heard).toEqual([]);
    expect(await said("clickhouse", server.port, { authority: cert })).toMatch(/302/); // a redirect is not followed
    expect(heard).toEqual(["hush"]);
    server.close();
  });
});
