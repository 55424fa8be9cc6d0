import type { Entry, Image } from "#kernel";
import { problem } from "#kernel";
import { act, notFound, type Route, read, type Scope, type ServerEvent, stream } from "#platform/http";
import type { Ledger } from "#platform/ledger";
import { whyAway } from "#platform/records";
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
  stream(watchChanges, ({ query }, scope, until) => changes(ledger, scope, { after: query.after ?? lastHeard(scope), until })),
];

function entryView({ sequence, stream: its, kind, version, at, recordedAt, by, imported, body }: Entry, image: Image) {
  const [what, id = ""] = by.split("/");
  const byName = what === "member" ? (image.one(memberFold, id)?.name ?? null) : null;
  return { sequence, stream: its, kind, version, at, recordedAt, by, byName, imported, body };
}

/** Other processes tell of what they append; how long it takes where that was not heard. */
const LOOK_MS = 3_000;
const PAGE = 500;

interface Watching {
  /** The last entry that the reader knows. */
  readonly after: number | undefined;
  readonly until: AbortSignal;
}

/** What a browser sends by itself when it connects again. */
function lastHeard({ headers }: Scope): number | undefined {
  const last = headers.get("last-event-id");
  return last !== null && /^\d{1,10}$/.test(last) ? Number(last) : undefined;
}

/**
 * Where the reader stands, then which entries came, as far as the reader may see them: what changed, not what it says; that is read as
 * everything else is. What this process appends is told at once, what others do as soon as it is heard of or looked for. A database that is
 * away is waited for.
 */
async function* changes(ledger: Ledger, { workspace, reader, image }: Scope, { after, until }: Watching): AsyncGenerator<ServerEvent> {
  let seen = Math.min((after ?? image.size - 1) + 1, image.size);
  yield { id: String(seen - 1), event: "here", data: { sequence: seen - 1 } };
  let isStirred = false;
  let wake = () => {};
  const stir = () => {
    isStirred = true;
    wake();
  };
  const forget = ledger.onAppended((id) => {
    if (id === workspace.id) stir();
  });
  const forgetOthers = ledger.onMovedElsewhere((id) => {
    if (id === undefined || id === workspace.id) stir();
  });
  until.addEventListener("abort", stir);
  try {
    while (!until.aborted) {
      isStirred = false;
      try {
        const { size } = await ledger.image(workspace.id);
        for (; seen < size && !until.aborted; seen = Math.min(seen + PAGE, size)) {
          const query = { reader, before: Math.min(seen + PAGE, size), limit: PAGE };
          const { entries } = await ledger.entries(workspace.id, query);
          for (const { kind, stream: its, sequence, at } of entries.filter((entry) => entry.sequence >= seen).toReversed())
            yield { id: String(sequence), event: "entry", data: { sequence, kind, stream: its, at } };
        }
      } catch (error) {
        if (whyAway(error) === undefined) throw error;
        isStirred = false; // looked for again below, and told as soon as it is back
      }
      if (isStirred) continue;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, LOOK_MS);
      });
      clearTimeout(timer);
    }
  } finally {
    forget();
    forgetOthers();
    until.removeEventListener("abort", stir);
  }
}
