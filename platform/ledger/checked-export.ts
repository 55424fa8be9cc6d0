import type { logChecker } from "./checked-log.ts";
import { type ExportedWords, FORMAT } from "./export.ts";
import { type Line, parseLeaf } from "./line.ts";
import { leafHash } from "./merkle.ts";
import { altered } from "./problems.ts";
import { isSigned, type SignedHead } from "./tree-head.ts";

/** Lines of NDJSON, without their line ends. */
export type Lines = AsyncIterable<string> | Iterable<string>;

/** A line of an export that stands where it must; `line` is undefined when its content was kept from the export's reader. */
export interface CheckedLine {
  readonly line: Line | undefined;
  readonly nodes: readonly Buffer[];
}

const WITHHELD = /^\{"hash":"([0-9a-f]{64})","sequence":(\d+)\}$/;
const ENTRY = /^\{"entry":(\{.*\}),"hash":"([0-9a-f]{64})"\}$/s;

/** The head that an export begins with. @throws {@link altered} */
function headOf(header: string | undefined, publicKey: string | undefined): SignedHead {
  const refuse = (because: string) => altered({ sequence: null, because });
  const read = parsed(header ?? "") as { format?: string; head?: SignedHead } | undefined; // looked at below, and the signature covers it
  if (read?.format !== FORMAT || !read.head) throw refuse("its first line is not the header of an export");
  if (!isSigned(read.head)) throw refuse("the signature does not fit the head");
  if (publicKey !== undefined && publicKey !== read.head.publicKey) throw refuse("its head was signed by another key than the one named");
  return read.head;
}

/** Follows an export line by line. The header comes first, to `begun`. @throws {@link altered} Naming the first bad entry. */
export async function* checkedExport(
  lines: Lines,
  checker: ReturnType<typeof logChecker>,
  { publicKey, begun }: { readonly publicKey?: string | undefined; readonly begun: (head: SignedHead) => void | Promise<void> },
): AsyncGenerator<CheckedLine> {
  let head: SignedHead | undefined;
  for await (const text of lines) {
    if (!head) {
      head = headOf(text, publicKey);
      await begun(head);
    } else if (text !== "") yield checkedLine(text, head, checker);
  }
  checker.end(head ?? headOf(undefined, publicKey));
}

function checkedLine(text: string, head: SignedHead, checker: ReturnType<typeof logChecker>): CheckedLine {
  const sequence = checker.size();
  const refuse = (because: string) => altered({ sequence, because });
  const [, withheld, at] = WITHHELD.exec(text) ?? [];
  if (withheld) {
    if (Number(at) !== sequence) throw refuse(`it is missing, and entry ${at} stands in its place`);
    return { line: undefined, nodes: checker.addHash(Buffer.from(withheld, "hex")) };
  }
  const [, leaf, hash] = ENTRY.exec(text) ?? [];
  if (leaf === undefined || hash === undefined) throw refuse("its line is not that of an entry");
  const read = parsed(leaf) === undefined ? undefined : parseLeaf(leaf);
  const found = leafHash(leaf);
  if (found.toString("hex") !== hash) {
    const moved = read && read.sequence !== sequence ? `, and it calls itself ${read.sequence}` : "";
    throw refuse(`its bytes do not give its hash${moved}`);
  }
  if (!read) throw refuse("it is not in canonical form");
  const { workspace, ...line } = read;
  if (workspace !== head.workspace) throw refuse("it belongs to another workspace");
  const { place, nodes } = checker.add(line, found);
  return { line: { ...line, place }, nodes };
}

/** Words of a sidecar, each once and checked against its commitment. @throws {@link altered} */
export async function* checkedWords(lines: Lines, checker: ReturnType<typeof logChecker>) {
  const seen = new Set<string>();
  for await (const text of lines) {
    if (text === "") continue;
    const read = parsed(text) as Partial<ExportedWords> | undefined; // looked at in the next line
    const { id, salt, words, sealedUntil = null } = read ?? {};
    const isSeal = sealedUntil === null || typeof sealedUntil === "string";
    if (typeof id !== "string" || typeof salt !== "string" || typeof words !== "string" || !isSeal) {
      throw altered({ sequence: null, because: "a line of its words cannot be read" });
    }
    if (seen.has(id)) throw altered({ sequence: null, because: `the words ${id} come twice` });
    seen.add(id);
    const bytes = Buffer.from(salt, "base64");
    yield { id, salt: bytes, words, sealedUntil, reference: checker.words({ id, salt: bytes, words }) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
