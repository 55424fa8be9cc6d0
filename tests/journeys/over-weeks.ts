import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import { compose } from "#apps/server";
import type { ProjectDraft } from "#chapters/lifecycle/domain";
import { joinedMember, memberFold } from "#chapters/workspace/domain";
import { newId } from "#platform/http";
import { openRecords } from "#platform/records";
import { webFiles } from "../../apps/server/web-files.ts";
import { openAWorkspace } from "../../chapters/workspace/server/index.ts";

/** The product with a calendar that is turned by hand, and people who need no password. */
export interface OverWeeks {
  readonly url: string;
  /** What the product takes for today; set it to travel. */
  today: string;
  /** Asks as one of them; data makes it a POST. */
  ask(as: string, path: string, data?: object): Promise<Record<string, unknown>>;
  /** Writes down what happened in a project today. */
  tell(...drafts: readonly ProjectDraft[]): Promise<void>;
  stop(): Promise<void>;
}

/** A workspace `acme`, of which the first is the owner and the others are leads; a browser is signed in as the first. */
export async function startOverWeeks(today: string, names: readonly [string, ...(readonly string[])]): Promise<OverWeeks> {
  const clock = { today };
  const now = () => new Date(`${clock.today}T09:00:00Z`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-weeks-"));
  const records = await openRecords({ dataDir: folder, owner: "command" });
  const [owner, ...others] = names.map((name) => ({ id: `account-${name}`, name, email: `${name}@example.org` }));
  if (owner === undefined) throw new RangeError("a workspace has an owner.");
  const house = await compose({
    records,
    secret: "of a journey, used once and thrown away",
    clock: now,
    mount: webFiles,
    requestsPerMinute: 0,
    gate: (own) => ({
      ...own,
      identify: async ({ headers }) => {
        const account = others.find(({ name }) => name === headers.get("x-test-person")) ?? owner;
        return { kind: "account", account, viaCookie: false };
      },
    }),
  });
  const { id } = await openAWorkspace({ records: records.db, ledger: house.ledger }, { name: "Acme", slug: "acme", owner }, now());
  const members = (await house.ledger.image(id)).all(memberFold);
  await house.ledger.append(id, {
    by: "system",
    drafts: others.map(({ id: account, name, email }) =>
      joinedMember({ id: newId(), account, name, email, role: "lead", invitation: null }, members),
    ),
  });
  const server = serve({ fetch: house.app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const bound = server.address();
  const url = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : ""}`;
  return {
    url,
    get today() {
      return clock.today;
    },
    set today(day) {
      clock.today = day;
    },
    async ask(as, where, data) {
      const sent = data === undefined ? {} : { method: "POST", body: JSON.stringify(data) };
      const headers = { "x-test-person": as, "content-type": "application/json" };
      const answer = await house.app.request(`/api/v1/workspaces/acme${where}`, { ...sent, headers });
      if (!answer.ok) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    tell: async (...drafts) => {
      await house.ledger.append(id, { by: "system", drafts });
    },
    stop: async () => {
      house.stop();
      server.close();
      await records.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
