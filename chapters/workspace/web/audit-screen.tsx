import { Button, Drawer, NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import {
  type Column,
  count,
  DataTable,
  Figure,
  ProblemNotice,
  Screen,
  sentence,
  Tag,
  useParam,
  useQueryWord,
  useSetQuery,
} from "#interface";
import { workspaceEntryKinds } from "../contract/index.ts";
import { EntryProof } from "./entry-proof.tsx";
import { bySays, instantSays, kindSays } from "./entry-says.ts";
import { entriesQuery, headQuery } from "./queries.ts";

type EntryRow = NonNullable<ReturnType<typeof useEntries>["rows"]>[number];

const columns: readonly Column<EntryRow>[] = [
  { key: "sequence", head: "Entry", numeric: true, text: (entry) => entry.sequence },
  {
    key: "what",
    head: "What happened",
    names: true,
    text: (entry) => kindSays(entry.kind),
    cell: (entry) => (
      <>
        {sentence(kindSays(entry.kind))} {entry.imported && <Tag title="History from elsewhere: it opens no gate.">imported</Tag>}
      </>
    ),
  },
  { key: "by", head: "By", text: (entry) => bySays(entry.by, entry.byName) },
  { key: "at", head: "Happened", text: (entry) => instantSays(entry.at) },
  { key: "recorded", head: "Recorded", text: (entry) => instantSays(entry.recordedAt) },
  { key: "stream", head: "Stream", quiet: true, text: (entry) => entry.stream },
];

/** Everything that was ever said here, newest first, and the proof of each line. */
export function AuditScreen() {
  const workspace = useParam("workspace");
  const kind = useQueryWord("kind");
  const open = useQueryWord("entry");
  const setQuery = useSetQuery();
  const head = useQuery(headQuery(workspace));
  const entries = useEntries(workspace, kind);
  const choices = [
    ...new Set([...entries.rows.map((entry) => entry.kind), ...workspaceEntryKinds.map((one) => one.kind), ...(kind ? [kind] : [])]),
  ].sort();
  return (
    <Screen
      title="Audit"
      says={
        head.data ? `${sentence(count(head.data.size, "entry", "entries"))}, and none was ever changed.` : "Everything that was said here."
      }
      note={
        head.data && (
          <>
            Each line is a leaf of one signed tree. Keep its root{" "}
            <Figure
              evidence={{
                title: "The signed head of the log",
                says: "Whoever keeps this root can prove later that nothing before it was changed or taken out.",
                facts: [
                  { label: "Root (SHA-256)", value: head.data.root },
                  { label: "Entries under it", value: head.data.size },
                  { label: "Signed at", value: instantSays(head.data.recordedAt) },
                  { label: "Signature (Ed25519)", value: head.data.signature },
                  { label: "Public key", value: head.data.publicKey },
                ],
              }}
            >
              <code>{head.data.root.slice(0, 12)}</code>
            </Figure>{" "}
            somewhere else, and a later change would show.
          </>
        )
      }
    >
      <ProblemNotice error={entries.error} onRetry={entries.retry} />
      <DataTable
        title="Entries"
        remember="audit"
        columns={columns}
        rows={entries.rows}
        keyOf={(entry) => String(entry.sequence)}
        onOpen={(entry) => setQuery({ entry: String(entry.sequence) })}
        tools={
          <NativeSelect
            aria-label="Which entries"
            value={kind ?? ""}
            onChange={(event) => setQuery({ kind: event.currentTarget.value || undefined })}
            data={[{ value: "", label: "Every kind of entry" }, ...choices.map((value) => ({ value, label: sentence(kindSays(value)) }))]}
          />
        }
      />
      {entries.more && (
        <Button mt={16} variant="default" loading={entries.loadingMore} onClick={entries.more}>
          Show older entries
        </Button>
      )}
      <Drawer
        opened={open !== undefined}
        onClose={() => setQuery({ entry: undefined })}
        position="right"
        size="lg"
        title={`Entry ${open ?? ""}`}
      >
        {open !== undefined && <EntryProof workspace={workspace} sequence={Number(open)} />}
      </Drawer>
    </Screen>
  );
}

function useEntries(workspace: string, kind: string | undefined) {
  const pages = useInfiniteQuery(entriesQuery(workspace, kind));
  return {
    rows: pages.data?.pages.flatMap((page) => page.entries) ?? [],
    error: pages.error,
    retry: () => void pages.refetch(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  };
}
