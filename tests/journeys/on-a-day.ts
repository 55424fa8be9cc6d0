import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import { compose } from "#apps/server";
import { openRecords } from "#platform/records";
import { openSample } from "../../apps/server/sample.ts";
import { webFiles } from "../../apps/server/web-files.ts";
import { joinWorkspace } from "../../chapters/workspace/server/index.ts";

/** The product on a day of one's choice, with the sample open and somebody in it who needs no password. */
export interface OnADay {
  readonly url: string;
  /** The sample's place in the address. */
  readonly sample: string;
  stop(): Promise<void>;
}

const account = { id: "pictures", name: "Ada Lund", email: "ada@example.org" };

/** Starts the product in this process, so that its clock can be told: what is pictured does not move with the day it is pictured on. */
export async function startOnADay(now: Date): Promise<OnADay> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-pictures-"));
  const records = await openRecords({ dataDir: folder, owner: "command" });
  const house = await compose({
    records,
    secret: "of a picture, used once and thrown away",
    clock: () => now,
    mount: webFiles,
    requestsPerMinute: 0,
    gate: (own) => ({ ...own, identify: async () => ({ kind: "account", account, viaCookie: false }) }),
  });
  const ground = { records: records.db, ledger: house.ledger };
  await joinWorkspace(ground, await openSample(ground, now), account, "owner");
  const server = serve({ fetch: house.app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const bound = server.address();
  const url = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : ""}`;
  const me = (await (await fetch(`${url}/api/v1/me`)).json()) as { workspaces: readonly { slug: string; sample: boolean }[] };
  return {
    url,
    sample: me.workspaces.find(({ sample }) => sample)?.slug ?? "",
    stop: async () => {
      house.stop();
      server.close();
      await records.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
