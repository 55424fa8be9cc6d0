import { expect, test } from "vitest";
import { testApp } from "./testing/test-app.ts";

/** What PostgreSQL says where it cannot write, said by a trigger: a full disk need not be filled to be met. */
const refusing = (code: string): readonly string[] => [
  `create function ledger.refuse() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '${code}'; end $$`,
  "create trigger refuse before insert on ledger.entry execute function ledger.refuse()",
];

test.each([
  ["53100", "platform/disk-full", "The database's disk is full"],
  ["25006", "platform/disk-read-only", "takes no writes just now"],
  ["57P03", "platform/database-away", "does not answer just now"],
])(
  "a write that the database cannot take (%s) is refused with a sentence, written nowhere, and taken again when it can",
  async (sqlState, code, says) => {
    await using house = await testApp();
    const open = () => house.send(house.at("/projects"), { body: { name: "Churn" }, headers: { "idempotency-key": "one" } });
    for (const statement of refusing(sqlState)) await house.records.execute(statement);
    const refused = await open();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await refused.json()).toMatchObject({ code, detail: expect.stringContaining(says), title: "Not available" });
    expect((await house.ask(house.at("/projects"))).rows).toEqual([]);
    await house.records.execute("drop trigger refuse on ledger.entry");
    expect((await open()).status).toBe(201);
    expect((await house.ask(house.at("/projects"))).rows).toHaveLength(1);
  },
);
