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

/** Checks a workspace's record as it is stored; with a head that was kept from earlier, also that the log only grew since. */
export const verifyStore = (pool: pg.Pool, workspace: string, earlier: SignedHead | undefined): Promise<Verdict> =>
  verdictOf(async () => {
    const standing = await findStanding(pool, workspace);
    const [size, root] = [standing?.size ?? 0, rootOf(standing?.frontier ?? []).toString("hex")];
    const checker = logChecker();
    for await (const line of scan(pool, workspace, size)) {
      checkStored(workspace, line, checker);
      if (earlier && checker.size() === earlier.size) checkEarlier(earlier, workspace, rootOf(checker.frontier()).toString("hex"));
    }
    checker.end({ size, root });
    if (earlier && earlier.size > size)
      throw altered({ sequence: size, because: `it is missing: an earlier head counts ${earlier.size} entries` });
    return {
      holds: true,
      workspace,
      size,
      root,
      words: await checkStoredWords(pool, workspace, size, checker),
      withheld: 0,
    } satisfies Holds;
  });

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

async function checkStoredWords(pool: pg.Pool, workspace: string, size: number, checker: ReturnType<typeof logChecker>): Promise<number> {
  const { rows } = await pool.query<{ id: string; salt: Buffer | null; words: string | null }>(
    "select id, salt, words from ledger.words where workspace = $1 and sequence < $2 order by sequence",
    [workspace, size],
  );
  const there = new Set(rows.map(({ id }) => id));
  for (const { id, sequence } of checker.references.values()) {
    if (!there.has(id)) throw altered({ sequence, because: "the words kept beside it are gone without having been erased" });
  }
  const kept = rows.flatMap(({ id, salt, words }) => (salt && words !== null ? [{ id, salt, words }] : []));
  for (const each of kept) checker.words(each);
  return kept.length;
}
