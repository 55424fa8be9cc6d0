import { type Draft, type Json, problem } from "#kernel";
import type { Accounts } from "#platform/access";
import { act, file, type OpenScope, type Route, read, type Scope } from "#platform/http";
import { exportWorkspace, importHistory, initInstallation, restoreWorkspace, verifyWorkspace } from "../contract/index.ts";
import { workspaceFold } from "../domain/index.ts";
import { type Ground, rulesOne } from "./directory.ts";
import { openAWorkspace, takeAddress } from "./openings.ts";
import { deleteWorkspace } from "./store.ts";

const consoleOnly = problem<null>(
  "workspace/console-only",
  403,
  () => "This is for the machine's own command line; run it there with `pilothouse`.",
);
const notWork = problem<{ kind: string }>(
  "workspace/not-work",
  422,
  ({ kind }) => `${kind} says who may do what here, which no history from elsewhere can; leave out entries of workspace/.`,
);
const otherStream = problem<{ kind: string; stream: string }>(
  "workspace/other-stream",
  422,
  ({ kind, stream }) => `${kind} does not belong in the stream ${stream}; an entry and its stream begin with the same chapter.`,
);
const noWorkspaceInside = problem<null>(
  "workspace/no-workspace-inside",
  422,
  () => "This export does not begin with the opening of a workspace, so it cannot be restored as one.",
);

interface Parts extends Ground {
  readonly accounts: Accounts;
}

/** Taking a record out, looking whether it is whole, and bringing one in. */
export function keepingRoutes(parts: Parts): readonly Route[] {
  const { ledger, accounts, records } = parts;
  /** The console sees all that there is; anyone else what their role may read. */
  const readerOf = ({ reader }: Scope) => (reader.by === "console" ? undefined : reader);

  return [
    read(exportWorkspace, ({ query: { part } }, scope) => {
      const { workspace } = scope;
      const lines =
        part === "words" ? ledger.exportWords(workspace.id, readerOf(scope)) : ledger.exportEntries(workspace.id, readerOf(scope));
      const name = part === "words" ? `${workspace.slug}.words.ndjson` : `${workspace.slug}.ndjson`;
      return file({ type: "application/x-ndjson", name, bytes: streamed(lines) });
    }),
    read(verifyWorkspace, (_asked, { workspace }) => ledger.verify(workspace.id)),
    act(importHistory, async ({ body }, { workspace }) => {
      const drafts = body.drafts.map((draft): Draft => ({ ...draft, body: draft.body as Json })); // JSON, by the parser
      for (const { kind, stream } of drafts) {
        if (`${kind} ${stream}`.match(/(^| )workspace\//)) throw notWork({ kind });
        if (kind.split("/")[0] !== stream.split("/")[0]) throw otherStream({ kind, stream });
      }
      const { entries } = await ledger.importHistory(workspace.id, drafts);
      return { imported: entries.length, head: await ledger.head(workspace.id) };
    }),
    act(restoreWorkspace, async ({ body }, scope) => {
      await demandAdmin(scope);
      const { id, slug, name } = openingIn(body.entries);
      const taken = await takeAddress(parts, { id, slug, name }, scope.now);
      try {
        const { publicKey } = body;
        const exported = { entries: linesOf(body.entries), words: linesOf(body.words), ...(publicKey === undefined ? {} : { publicKey }) };
        const head = await ledger.restore(exported);
        const state = (await ledger.image(id)).one(workspaceFold, id);
        return { workspace: { slug: taken.slug, name: state?.name ?? name }, head };
      } catch (error) {
        if (taken.isNew) await deleteWorkspace(records, id);
        throw error;
      }
    }),
    act(initInstallation, async ({ body: { workspace: name, slug, owner } }, { reader, now }) => {
      if (reader.by !== "console") throw consoleOnly(null);
      const account = owner && ((await accounts.find(owner.email)) ?? (await accounts.create(owner)));
      const opened = await openAWorkspace(parts, { name, slug, ...(account ? { owner: account } : {}) }, now);
      return { workspace: { slug: opened.slug, name }, owner: account?.email ?? null };
    }),
  ];

  async function demandAdmin({ reader }: OpenScope): Promise<void> {
    if (reader.by === "console") return;
    if (!reader.account || !(await rulesOne(parts, reader.account.id))) throw consoleOnly(null);
  }
}

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

/** The first entry of a workspace's export says which it is. Only looked at here; the ledger checks all of it. */
function openingIn(text: string): { readonly id: string; readonly slug: string; readonly name: string } {
  try {
    const { entry } = JSON.parse(linesOf(text.slice(0, 20_000))[1] ?? "null");
    const { slug, name } = entry.body;
    const id: unknown = entry.workspace;
    const isOpening = entry.kind === "workspace/workspace-opened" && typeof slug === "string" && typeof name === "string";
    if (isOpening && typeof id === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return { id, slug, name };
  } catch {
    // not an export: said below
  }
  throw noWorkspaceInside(null);
}

function streamed(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = lines[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const part: string[] = [];
      for (let next = await source.next(); ; next = await source.next()) {
        if (!next.done) part.push(next.value);
        if (part.length > 0 && (next.done || part.length === 500)) controller.enqueue(encoder.encode(`${part.join("\n")}\n`));
        if (next.done) return controller.close();
        if (part.length === 500) return;
      }
    },
    cancel: async () => void (await source.return?.()),
  });
}
