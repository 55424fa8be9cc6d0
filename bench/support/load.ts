import { makeConsoleKey, openAWorkspace } from "#chapters/workspace/server";
import { secretOf } from "#platform/config";
import type { Records } from "#platform/records";
import type { DatedDraft } from "#scenarios";
import { compose } from "../../apps/server/compose.ts";

interface Loading {
  readonly records: Records;
  readonly dataDir: string;
  readonly name: string;
  readonly batches: Iterable<readonly DatedDraft[]>;
  /** How many API keys of a member to make. */
  readonly keys: number;
}

/** Opens a workspace and brings history into it, batch by batch, as `pilothouse import` does. */
export async function loadWorkspace({ records, dataDir, name, batches, keys }: Loading) {
  const { ledger, stop } = await compose({ records, secret: secretOf({ secret: undefined, dataDir }) });
  const ground = { records: records.db, ledger };
  const now = new Date();
  const { id, slug } = await openAWorkspace(ground, { name }, now);
  let entries = 0;
  for (const drafts of together(batches, 3_000)) entries += (await ledger.importHistory(id, drafts)).entries.length;
  const secrets: string[] = [];
  for (let index = 0; index < keys; index++) {
    const { secret } = await makeConsoleKey(ground, { workspace: id, name: `Client ${index}`, role: "member" }, now);
    secrets.push(secret);
  }
  stop();
  return { workspace: id, slug, keys: secrets, entries };
}

/** Batches joined until they hold at least `size`. */
function* together<T>(batches: Iterable<readonly T[]>, size: number): Generator<readonly T[]> {
  let waiting: readonly T[] = [];
  for (const batch of batches) {
    waiting = [...waiting, ...batch];
    if (waiting.length < size) continue;
    yield waiting;
    waiting = [];
  }
  if (waiting.length > 0) yield waiting;
}
