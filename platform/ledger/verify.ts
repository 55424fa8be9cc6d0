import type pg from "pg";
import { checkedExport, checkedWords } from "./checked-export.ts";
import { logChecker } from "./checked-log.ts";
import { hashOfLine } from "./line.ts";
import { findStanding } from "./log-store.ts";
import { rootOf } from "./merkle.ts";
import { altered } from "./problems.ts";
import type { Exported } from "./restore.ts";
import { type StoredLine, scan } from "./scan.ts";
import { isSigned, type SignedHead } from "./tree-head.ts";
import { type Holds, type Verdict, verdictOf } from "./verdict.ts";

/**
 * Checks an export with no installation at hand: the head's signature, every leaf's hash, sequences and times, the root, and the words
 * against their commitments.
 *
 * A signature only says that the head was signed by the key it names. Name the key you know, or compare the head with one you kept.
 */
export const verifyExport = ({ entries, words = [], publicKey }: Exported): Promise<Verdict> =>
  verdictOf(async () => {
    const checker = logChecker();
    let head: SignedHead | undefined;
    const begun = (found: SignedHead) => {
      head = found;
    };
    let withheld = 0;
    for await (const { line } of checkedExport(entries, checker, { publicKey, begun })) if (!line) withheld++;
    let checkedWordsCount = 0;
    for await (const _ of checkedWords(words, checker)) checkedWordsCount++;
    if (!head) throw altered({ sequence: null, because: "it is empty" });
    return { holds: true, workspace: head.workspace, size: head.size, root: head.root, words: checkedWordsCount, withheld };
  });

/** A workspace's record as it is kept, wherever it is read from: lines and words in order. */
export interface Stored {
  readonly workspace: string;
  /** Where it should lead; a signature is looked at where there is one. */
  readonly head: Pick<SignedHead, "size" | "root"> | SignedHead;
  readonly lines: AsyncIterable<StoredLine>;
  readonly words: AsyncIterable<StoredWords>;
}

/** Words as they are kept; salt and words of erased ones are null. */
export interface StoredWords {
  readonly id: string;
  readonly salt: Buffer | null;
  readonly words: string | null;
}

/** Checks a record as it is kept; with a head that was kept from earlier, also that the log only grew since. */
export const verifyStored = ({ workspace, head, lines, words }: Stored, earlier?: SignedHead): Promise<Verdict> =>
  verdictOf(async () => {
    const { size, root } = head;
    if ("signature" in head && !(isSigned(head) && head.workspace === workspace))
      throw altered({ sequence: null, because: "the signature does not fit the head" });
    const checker = logChecker();
    for await (const line of lines) {
      checkStored(workspace, line, checker);
      if (earlier && checker.size() === earlier.size) checkEarlier(earlier, workspace, rootOf(checker.frontier()).toString("hex"));
    }
    checker.end({ size, root });
    if (earlier && earlier.size > size)
      throw altered({ sequence: size, because: `it is missing: an earlier head counts ${earlier.size} entries` });
    return { holds: true, workspace, size, root, words: await checkStoredWords(words, checker), withheld: 0 } satisfies Holds;
  });

/** Checks a workspace's record as it is stored; with a head that was kept from earlier, also that the log only grew since. */
export async function verifyStore(pool: pg.Pool, workspace: string, earlier: SignedHead | undefined): Promise<Verdict> {
  const standing = await findStanding(pool, workspace);
  const [size, root] = [standing?.size ?? 0, rootOf(standing?.frontier ?? []).toString("hex")];
  const stored = { workspace, head: { size, root }, lines: scan(pool, workspace, size), words: storedWords(pool, workspace, size) };
  return verifyStored(stored, earlier);
}

function checkStored(workspace: string, line: StoredLine, checker: ReturnType<typeof logChecker>) {
  const { sequence } = line;
  const refuse = (because: string) => altered({ sequence, because });
  const hash = hashOfLine(workspace, line);
  if (line.nodes[0]?.equals(hash) === false) throw refuse("its content does not give the hash kept beside it");
  const { place, nodes } = checker.add(line, hash);
  if (place !== line.place) throw refuse(`it is number ${place} of its stream and calls itself ${line.place}`);
  if (!Buffer.concat(nodes).equals(Buffer.concat(line.nodes))) throw refuse("the hashes kept beside it are not those that lead to it");
}

function checkEarlier(earlier: SignedHead, workspace: string, root: string) {
  if (!isSigned(earlier) || earlier.workspace !== workspace)
    throw altered({ sequence: null, because: "the earlier head is not a signed head of it" });
  if (root !== earlier.root)
    throw altered({ sequence: null, because: `its first ${earlier.size} entries are not those of the earlier head` });
}

async function* storedWords(pool: pg.Pool, workspace: string, size: number): AsyncGenerator<StoredWords> {
  const { rows } = await pool.query<StoredWords>(
    "select id, salt, words from ledger.words where workspace = $1 and sequence < $2 order by sequence",
    [workspace, size],
  );
  yield* rows;
}

async function checkStoredWords(stored: AsyncIterable<StoredWords>, checker: ReturnType<typeof logChecker>): Promise<number> {
  const there = new Set<string>();
  let kept = 0;
  for await (const { id, salt, words } of stored) {
    there.add(id);
    if (!salt || words === null) continue;
    checker.words({ id, salt, words });
    kept++;
  }
  for (const { id, sequence } of checker.references.values()) {
    if (!there.has(id)) throw altered({ sequence, because: "the words kept beside it are gone without having been erased" });
  }
  return kept;
}
