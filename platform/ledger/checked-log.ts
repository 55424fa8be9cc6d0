import type { Json } from "#kernel";
import type { Line } from "./line.ts";
import { grown, rootOf } from "./merkle.ts";
import { altered } from "./problems.ts";
import { commitmentTo, parseReference, referencesIn } from "./take-words.ts";

/** Where some words belong: the entry that refers to them, and what they must hash to. */
export interface Reference {
  readonly id: string;
  readonly commitment: string;
  readonly sequence: number;
  readonly stream: string;
  readonly by: string;
}

/**
 * Follows a log from its first entry, as an outsider would: hashes are recomputed, sequences have no gaps, times of writing never decrease,
 * time never runs backwards within a stream. Used alike on an export and on the store.
 *
 * @throws {@link altered} Naming the entry.
 */
export function logChecker() {
  let size = 0;
  let frontier: readonly Buffer[] = [];
  let recordedAt = "";
  const tips = new Map<string, { place: number; at: string }>();
  const references = new Map<string, Reference>();

  /** Adds a hash, and gives the hashes of the subtrees that it closes. */
  function addHash(hash: Buffer): readonly Buffer[] {
    const next = grown(frontier, size, hash);
    frontier = next.frontier;
    size++;
    return next.nodes;
  }

  /** Refuses a line that does not come next. Gives its place in its stream. */
  function add(line: Omit<Line, "place">, hash: Buffer): { readonly place: number; readonly nodes: readonly Buffer[] } {
    const sequence = size;
    const refuse = (because: string) => altered({ sequence, because });
    if (line.sequence !== sequence) throw refuse(`it is missing, and entry ${line.sequence} stands in its place`);
    if (line.recordedAt < recordedAt) throw refuse("it says that it was written before the entry before it");
    const tip = tips.get(line.stream) ?? { place: 0, at: "" };
    if (line.at < tip.at) throw refuse("it says that it happened before the last entry of its stream");
    const place = tip.place + 1;
    tips.set(line.stream, { place, at: line.at });
    recordedAt = line.recordedAt;
    for (const reference of referencesIn(JSON.parse(line.body) as Json)) {
      const found = parseReference(reference);
      if (!found) continue;
      if (references.has(found.id)) throw refuse("it refers to words that another entry holds");
      references.set(found.id, { ...found, sequence, stream: line.stream, by: line.by });
    }
    return { place, nodes: addHash(hash) };
  }

  /** Refuses a log that is not the one that the head stands for. */
  function end(head: { readonly size: number; readonly root: string }) {
    if (size < head.size) throw altered({ sequence: size, because: `it is missing: the head counts ${head.size} entries` });
    if (size > head.size) throw altered({ sequence: head.size, because: `the head counts ${head.size} entries and does not know it` });
    const root = rootOf(frontier).toString("hex");
    if (root !== head.root) {
      throw altered({ sequence: null, because: "each entry fits its own hash, but together they do not give the head's root" });
    }
  }

  /** Refuses words that are not the ones that an entry was committed to. */
  function words({ id, salt, words: said }: { readonly id: string; readonly salt: Uint8Array; readonly words: string }): Reference {
    const reference = references.get(id);
    if (!reference) throw altered({ sequence: null, because: `the words ${id} belong to none of its entries` });
    if (commitmentTo(salt, said) !== reference.commitment) {
      throw altered({ sequence: reference.sequence, because: "the words kept beside it are not the ones it was committed to" });
    }
    return reference;
  }

  return { add, addHash, end, words, references, size: () => size, frontier: () => frontier, recordedAt: () => recordedAt };
}
