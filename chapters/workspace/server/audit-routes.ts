import type { Entry, Image } from "#kernel";
import { problem } from "#kernel";
import { act, notFound, type Route, read, type Scope, type ServerEvent, stream } from "#platform/http";
import type { Ledger } from "#platform/ledger";
import { dropWorkspace, getConsistency, getEntry, getHead, listEntries, watchChanges } from "../contract/index.ts";
import { memberFold, notASample, workspaceFold } from "../domain/index.ts";
import { deleteWorkspace } from "./store.ts";

const notThatLong = problem<{ older: number; newer: number; size: number }>(
  "workspace/not-that-long",
  422,
  ({ size }) => `The log has ${size} entries; ask for an older size of at most the newer one, and neither above that.`,
);

/** The ledger's own pages: what was written, by whom, and proof of it. */
export const auditRoutes = (ledger: Ledger): readonly Route[] => [
  read(listEntries, async ({ query }, { workspace, reader, image }) => {
    const page = await ledger.entries(workspace.id, { ...query, reader });
    return { entries: page.entries.map((entry) => entryView(entry, image)), next: page.next };
  }),
  read(getEntry, async ({ params }, { workspace, reader, image }) => {
    const proof = await ledger.proof(workspace.id, params.sequence, reader);
    if (!proof) throw notFound({ what: "entry" });
    return { ...proof, entry: entryView(proof.entry, image) };
  }),
  read(getHead, (_asked, { workspace }) => ledger.head(workspace.id)),
  read(getConsistency, async ({ query }, { workspace }) => {
    const head = await ledger.head(workspace.id);
    const { older, newer = head.size } = query;
    if (older > newer || newer > head.size) throw notThatLong({ older, newer, size: head.size });
    return { older, newer, path: await ledger.consistency(workspace.id, older, newer), head };
  }),
  act(dropWorkspace, async (_asked, { workspace, image, records }) => {
    const state = image.one(workspaceFold, workspace.id);
    if (!state?.sample) throw notASample({ name: workspace.name });
    await deleteWorkspace(records, workspace.id);
    await ledger.drop(workspace.id);
    return { dropped: workspace.slug };
  }),
  stream(watchChanges, (_asked, scope, until) => changes(ledger, scope, until)),
];

function entryView({ sequence, stream: its, kind, version, at, recordedAt, by, imported, body }: Entry, image: Image) {
  const [what, id = ""] = by.split("/");
  const byName = what === "member" ? (image.one(memberFold, id)?.name ?? null) : null;
  return { sequence, stream: its, kind, version, at, recordedAt, by, byName, imported, body };
}

/** Which entries came, as far as the reader may see them: what changed, not what it says; that is read as everything else is. */
async function* changes(ledger: Ledger, { workspace, reader }: Scope, until: AbortSignal): AsyncGenerator<ServerEvent> {
  const waiting: ServerEvent[] = [];
  let wake = () => {};
  const forget = ledger.onAppended((id, entries) => {
    if (id !== workspace.id) return;
    for (const { kind, stream: its, sequence, at } of entries)
      if (ledger.mayRead(kind, reader)) waiting.push({ id: String(sequence), event: "entry", data: { sequence, kind, stream: its, at } });
    wake();
  });
  const stop = () => wake();
  until.addEventListener("abort", stop);
  try {
    while (!until.aborted) {
      yield* waiting.splice(0);
      if (until.aborted || waiting.length > 0) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    forget();
    until.removeEventListener("abort", stop);
  }
}
