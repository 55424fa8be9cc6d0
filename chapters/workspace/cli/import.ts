import type { Json } from "#kernel";
import { type Command, WrongUse } from "#platform/command";
import { importHistory } from "../contract/index.ts";
import { linesOf, readText, wordsBeside } from "./sidecar.ts";
import { workspaceOf, workspaceOption } from "./where.ts";

interface Told {
  readonly stream: string;
  readonly kind: string;
  readonly version: number;
  readonly at: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export const importCommand: Command = {
  name: "import",
  summary: "Bring in history from elsewhere, marked as imported: a line for each entry, or another workspace's export.",
  usage: "FILE",
  options: {
    ...workspaceOption,
    words: { type: "string", value: "FILE", says: "The words beside an export; FILE.words.ndjson when left out." },
  },
  examples: ["pilothouse import history.ndjson --workspace acme"],
  run: async (typed, terminal) => {
    const [file, ...rest] = typed.words;
    if (file === undefined || rest.length > 0) throw new WrongUse("Name one file of NDJSON.");
    const drafts = historyIn(readText(file), wordsBeside(file, typed.text("words")));
    if (drafts.length === 0) throw new WrongUse(`${file} holds no history of work.`);
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const done = await connection.call(importHistory, { params: { workspace }, body: { drafts: [...drafts] } });
    terminal.print(terminal.json ? JSON.stringify(done) : `${done.imported} entries are in ${workspace}, marked as imported.`);
    return 0;
  },
};

/** Entries as typed by hand (`stream`, `kind`, `at`, `body`), or those of an export: without its members and keys, with its words put back. */
export function historyIn(text: string, words: string): readonly Told[] {
  const said = new Map(
    linesOf(words).map((line) => {
      const { id, words: own } = JSON.parse(line) as { readonly id: string; readonly words: string };
      return [id, own] as const;
    }),
  );
  return linesOf(text).flatMap((line, index): readonly Told[] => {
    const read = parsed(line, index + 1);
    if ("format" in read) return [];
    const entry = "entry" in read ? read.entry : read;
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return [];
    const { stream, kind, version, at, body } = entry as Partial<Told>;
    if (!stream || !kind || !at || !body) throw new WrongUse(`Line ${index + 1} has no stream, kind, at and body.`);
    if (kind.startsWith("workspace/") && "entry" in read) return [];
    return [{ stream, kind, version: version ?? 1, at, body: spoken(body as Json, said) as Told["body"] }];
  });
}

function parsed(line: string, number: number): object {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read === "object" && read !== null) return read;
  } catch {
    // said below
  }
  throw new WrongUse(`Line ${number} is not JSON; write one entry a line.`);
}

function spoken(value: Json | undefined, said: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    const [, id] = /^words:([A-Za-z0-9_-]{22}):[0-9a-f]{64}$/.exec(value) ?? [];
    return id === undefined ? value : (said.get(id) ?? "[erased]");
  }
  if (Array.isArray(value)) return value.map((item) => spoken(item, said));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoken(item, said)]));
}
