import { describe, expect, test } from "vitest";
import { checkAllowed, checkConnection, type SourceConnection } from "./index.ts";

const isAllowed = (host: string, port: number, allowed: readonly string[], engine: SourceConnection["engine"] = "postgres") => {
  try {
    checkAllowed({ engine, host, port }, allowed);
    return true;
  } catch {
    return false;
  }
};

describe("a host that the operator named", () => {
  test("is taken at the engine's own ports, at the port named with it, and at no other", () => {
    expect(isAllowed("db.example.org", 5432, ["db.example.org"])).toBe(true);
    expect(isAllowed("DB.example.org.", 5432, ["db.Example.org"])).toBe(true);
    expect(isAllowed("db.example.org", 22, ["db.example.org"])).toBe(false);
    expect(isAllowed("db.example.org", 3306, ["db.example.org"])).toBe(false);
    expect(isAllowed("db.example.org", 6432, ["db.example.org:6432"])).toBe(true);
    expect(isAllowed("db.example.org", 5432, ["db.example.org:6432"])).toBe(false);
    expect(isAllowed("db.example.org", 8443, ["db.example.org"], "clickhouse")).toBe(true);
    expect(isAllowed("fd00::5", 5433, ["[fd00::5]:5433"])).toBe(true);
    expect(isAllowed("fd00::5", 5432, ["fd00::5"])).toBe(true);
  });

  test("is the only one: none where none is named, and none that only looks alike", () => {
    expect(isAllowed("db.example.org", 5432, [])).toBe(false);
    for (const host of ["evil-db.example.org", "db.example.org.evil.net", "example.org", "127.0.0.1", "localhost"])
      expect(isAllowed(host, 5432, ["db.example.org"])).toBe(false);
  });
});

const good: SourceConnection = {
  ...{ engine: "postgres", host: "db.example.org", port: 5432, database: "shop", user: "reader", password: "p" },
  ...{ tls: "verified", authority: null },
};

test.each([
  [{ host: "/var/run/postgresql" }, "host"],
  [{ host: "postgres://db.example.org" }, "host"],
  [{ host: "db.example.org/?host=/tmp" }, "host"],
  [{ host: "db.example.org,127.0.0.1" }, "host"],
  [{ host: "user@db.example.org" }, "host"],
  [{ host: "file:///etc/passwd" }, "host"],
  [{ host: "2130706433" }, "host"],
  [{ host: "127.1" }, "host"],
  [{ host: "0x7f000001" }, "host"],
  [{ host: "db example" }, "host"],
  [{ host: "" }, "host"],
  [{ port: 0 }, "port"],
  [{ port: 70_000 }, "port"],
  [{ user: "reader\u0000options\u0000-c default_transaction_read_only=off" }, "user"],
  [{ database: "shop\nservice=x" }, "database"],
  [{ database: "" }, "database"],
  [{ user: "" }, "user"],
  [{ password: "a\u0000b" }, "password"],
  [{ authority: "/etc/ssl/root.crt" }, "authority"],
] as const)("a connection with %j is refused, and its field named", (changed, field) => {
  expect(() => checkConnection({ ...good, ...changed })).toThrow(expect.objectContaining({ details: expect.objectContaining({ field }) }));
});

test("a connection as it should be is taken", () => {
  expect(checkConnection(good)).toBe(good);
  expect(checkConnection({ ...good, host: "fd00::5" }).host).toBe("fd00::5");
});
