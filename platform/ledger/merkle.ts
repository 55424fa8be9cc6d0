import { hash } from "node:crypto";

/**
 * The Merkle tree of RFC 6962 (and 9162), section 2.1, over SHA-256.
 *
 * Every complete subtree is named by the leaf that closes it: leaf `n` closes one subtree of each size 1, 2, 4 … up to the largest power of
 * two that divides n + 1. Keeping those hashes beside the leaf makes appending one hash per closed subtree, and a proof O(log n) rows.
 */

/** Leaves `start` to `end` − 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A complete subtree: the `level`-th hash (2^level leaves) kept beside leaf `leaf`. */
export interface Node {
  readonly leaf: number;
  readonly level: number;
}

const sha256 = (bytes: Buffer): Buffer => hash("sha256", bytes, "buffer");

export const leafHash = (data: string | Uint8Array): Buffer => sha256(Buffer.concat([Buffer.of(0), Buffer.from(data)]));

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.concat([Buffer.of(1), left, right]));

/** Root of the tree whose complete subtrees, largest first, are `frontier`. */
export function rootOf(frontier: readonly Buffer[]): Buffer {
  const last = frontier.at(-1);
  return last ? frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last) : sha256(Buffer.alloc(0));
}

/** Adds a leaf's hash to a tree: the new frontier, and the hashes of the subtrees it closes, smallest first. */
export function grown(frontier: readonly Buffer[], size: number, leaf: Buffer): { frontier: readonly Buffer[]; nodes: readonly Buffer[] } {
  const nodes = [leaf];
  const rest = [...frontier];
  for (let left = size; left % 2 === 1; left = (left - 1) / 2) {
    const sibling = rest.pop();
    const right = nodes.at(-1);
    if (!sibling || !right) throw new RangeError(`a tree of ${size} leaves has a larger frontier`);
    nodes.push(nodeHash(sibling, right));
  }
  rest.push(nodes.at(-1) ?? leaf);
  return { frontier: rest, nodes };
}

/** The complete subtrees that make up a span which starts where a subtree of at least its size may start; largest first. */
export function nodesOf({ start, end }: Span): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = start, left = end - start; left > 0; ) {
    const level = Math.floor(Math.log2(left));
    at += 2 ** level;
    left -= 2 ** level;
    nodes.push({ leaf: at - 1, level });
  }
  return nodes;
}

/** Largest power of two below `size`: where RFC 6962 splits a tree of more than one leaf. */
const split = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1);

/** The spans whose hashes prove that leaf `index` is in the tree of `size` leaves; RFC 6962, 2.1.1. */
export function inclusionSpans(index: number, size: number): readonly Span[] {
  const within = (at: number, { start, end }: Span): readonly Span[] => {
    if (end - start <= 1) return [];
    const middle = start + split(end - start);
    const left = { start, end: middle };
    const right = { start: middle, end };
    return at < middle ? [...within(at, left), right] : [...within(at, right), left];
  };
  return within(index, { start: 0, end: size });
}

/** The spans whose hashes prove that the tree of `older` leaves is a prefix of that of `newer`; RFC 6962, 2.1.2. */
export function consistencySpans(older: number, newer: number): readonly Span[] {
  const within = (count: number, { start, end }: Span, whole: boolean): readonly Span[] => {
    if (count === end - start) return whole ? [] : [{ start, end }];
    const middle = start + split(end - start);
    const left = { start, end: middle };
    const right = { start: middle, end };
    return count <= middle - start ? [...within(count, left, whole), right] : [...within(count - (middle - start), right, false), left];
  };
  return older === 0 || older === newer ? [] : within(older, { start: 0, end: newer }, true);
}

const odd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);
const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every(({ length }) => length === 32);
const isSize = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** True when `proof` leads from the leaf's hash to the root; RFC 9162, 2.1.3.2. */
export function provesInclusion(claim: {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}): boolean {
  const { index, size, leaf, proof, root } = claim;
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let at = index;
  let last = size - 1;
  let made = leaf;
  for (const step of proof) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      made = nodeHash(step, made);
      for (; !odd(at) && at !== 0; at = half(at)) last = half(last);
    } else made = nodeHash(made, step);
    at = half(at);
    last = half(last);
  }
  return last === 0 && same(made, root);
}

/**
 * True when `proof` shows the tree of `older` leaves to be a prefix of that of `newer`; RFC 9162, 2.1.4.2. Never for an empty older tree:
 * that every tree begins with nothing says nothing about its root.
 */
export function provesConsistency(claim: {
  readonly older: number;
  readonly newer: number;
  readonly olderRoot: Uint8Array;
  readonly newerRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}): boolean {
  const { older, newer, olderRoot, newerRoot, proof } = claim;
  if (older === 0) return false;
  return provesSubtree({ span: { start: 0, end: older }, size: newer, subtreeRoot: olderRoot, root: newerRoot, proof });
}

/** A span has a root of its own where it starts at a multiple of the power of two that would hold it. */
const isSubtree = ({ start, end }: Span): boolean =>
  isSize(start) && isSize(end) && start <= end && (start === end || start % 2 ** Math.ceil(Math.log2(end - start)) === 0);

/** True when `proof` leads from the leaf's hash to the root of the span that holds it. */
export function provesInclusionInSubtree({
  span,
  index,
  ...claim
}: Omit<Parameters<typeof provesInclusion>[0], "size"> & { readonly span: Span }): boolean {
  return isSubtree(span) && index >= span.start && provesInclusion({ ...claim, index: index - span.start, size: span.end - span.start });
}

/**
 * True when `proof` shows the leaves of `span`, of which `subtreeRoot` is the root, to be part of the tree of `size` leaves. From the first leaf
 * on it is a proof of consistency; for a span of nothing it shows nothing.
 *
 * @see draft-ietf-plants-merkle-tree-certs, "Verifying a Subtree Consistency Proof".
 */
export function provesSubtree(claim: {
  readonly span: Span;
  readonly size: number;
  readonly subtreeRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}): boolean {
  const { span, size, subtreeRoot, root, proof } = claim;
  if (!isSubtree(span) || !isSize(size) || span.end > size || !areHashes(proof)) return false;
  if (span.start === span.end) return proof.length === 0 && same(subtreeRoot, rootOf([]));
  let first = span.start;
  let at = span.end - 1;
  let last = size - 1;
  const up = (): void => {
    first = half(first);
    at = half(at);
    last = half(last);
  };
  const endsTogether = at === last;
  while (first !== at && (endsTogether || odd(at))) up();
  const isWhole = first === at;
  const [seed, ...rest] = isWhole ? [subtreeRoot, ...proof] : proof;
  if (!seed) return false;
  let madeSubtree = seed;
  let made = seed;
  for (const step of rest) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      if (first < at) madeSubtree = nodeHash(step, madeSubtree);
      made = nodeHash(step, made);
      while (!odd(at) && at !== 0) up();
    } else made = nodeHash(made, step);
    up();
  }
  return last === 0 && same(madeSubtree, subtreeRoot) && same(made, root);
}
