import { createServer } from "node:net";
import { expect, test } from "vitest";
import { findAddress } from "./find-address.ts";
import { openSource } from "./open-source.ts";

const leadsTo =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address }));

const isTaken = (host: string, ...addresses: string[]) =>
  findAddress(host, leadsTo(...addresses)).then(
    (address) => address,
    () => "refused",
  );

test("a name leads into the operator's network, and an address is itself", async () => {
  expect(await isTaken("db.inside", "10.1.2.3")).toBe("10.1.2.3");
  expect(await isTaken("db.inside", "::ffff:10.1.2.3")).toBe("10.1.2.3");
  expect(await isTaken("10.1.2.3")).toBe("10.1.2.3");
  expect(await isTaken("127.0.0.1")).toBe("127.0.0.1");
  expect(await isTaken("localhost", "127.0.0.1", "::1")).toBe("127.0.0.1");
});

test.each([
  "127.0.0.1",
  "::1",
  "0.0.0.0",
  "169.254.169.254",
  "::ffff:169.254.169.254",
  "fe80::1",
  "fd00:ec2::254",
  "224.0.0.1",
  "::",
  "2002:7f00:1::",
  "64:ff9b::7f00:1",
  "100.100.100.200",
])("no name leads to %s, nor one of several", async (address) => {
  expect(await isTaken("db.inside", address)).toBe("refused");
  expect(await isTaken("db.inside", "10.1.2.3", address)).toBe("refused");
});

test("addresses that no source may have are refused as such too", async () => {
  for (const host of ["169.254.169.254", "0.0.0.0", "::", "fe80::1"]) expect(await isTaken(host)).toBe("refused");
  expect(await isTaken("nobody.inside")).toBe("refused");
});

test.each(["postgres", "mysql", "clickhouse"] as const)(
  "%s is reached at the address that was found, whatever the name leads to later",
  async (engine) => {
    const reached: string[] = [];
    const server = createServer((socket) => {
      reached.push("here");
      socket.destroy();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    let looks = 0;
    const resolve = async () => {
      looks += 1;
      return [{ address: looks === 1 ? "127.0.0.1" : "169.254.169.254" }];
    };
    const opening = openSource(
      {
        ...{ name: "orders", reading: { of: "table", schema: null, table: "orders" }, allowed: [`localhost:${port}`], resolve },
        connection: { engine, host: "localhost", port, database: "d", user: "u", password: "hush", tls: "none", authority: null },
        limits: { rows: 10, bytes: 1000, seconds: 5 },
      },
      { limits: { memoryMb: 64, seconds: 5 } },
    );
    await expect(opening).rejects.toThrow(/was not read/);
    expect([reached.length >= 1, looks]).toEqual([true, 1]);
    server.close();
  },
);
