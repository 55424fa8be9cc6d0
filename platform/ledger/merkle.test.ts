import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  consistencySpans,
  grown,
  inclusionSpans,
  leafHash,
  nodeHash,
  nodesOf,
  provesConsistency,
  provesInclusion,
  provesInclusionInSubtree,
  provesSubtree,
  rootOf,
  type Span,
} from "./merkle.ts";

/** A whole tree in memory, kept as the ledger keeps it: beside each leaf, the hashes of the subtrees that it closes. */
function tree(leaves: readonly Uint8Array[]) {
  const rows: (readonly Buffer[])[] = [];
  let frontier: readonly Buffer[] = [];
  for (const data of leaves) {
    const next = grown(frontier, rows.length, leafHash(data));
    frontier = next.frontier;
    rows.push(next.nodes);
  }
  const hashOf = (span: Span): Buffer => rootOf(nodesOf(span).map(({ leaf, level }) => rows[leaf]?.[level] ?? Buffer.alloc(0)));
  return { root: rootOf(frontier), leaf: (index: number) => rows[index]?.[0] ?? Buffer.alloc(0), hashOf };
}

/** RFC 6962, 2.1, as it is written. */
function plainRoot(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves;
  if (!only) return rootOf([]);
  if (leaves.length === 1) return leafHash(only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(plainRoot(leaves.slice(0, k)), plainRoot(leaves.slice(k)));
}

/** methods.md G8.1: published vectors of transparency-dev/merkle. */
test("hashes of nothing, of an empty leaf, of a leaf and of a node are the published ones", () => {
  expect(rootOf([]).toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(leafHash("").toString("hex")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  expect(leafHash("L123456").toString("hex")).toBe("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
  expect(nodeHash(Buffer.from("N123"), Buffer.from("N456")).toString("hex")).toBe(
    "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb",
  );
});

/** methods.md G8.2. */
test("roots of the eight classic leaves are the published ones", () => {
  const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
  const roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];
  const data = leaves.map((hex) => Buffer.from(hex, "hex"));
  expect(roots.map((_, last) => tree(data.slice(0, last + 1)).root.toString("hex"))).toEqual(roots);
});

const sized = fc.integer({ min: 1, max: 130 }).map((size) => Array.from({ length: size }, (_, index) => Buffer.from([index])));

test("a tree grown leaf by leaf has the root that the RFC's recursion gives", () => {
  fc.assert(
    fc.property(sized, (leaves) => {
      expect(tree(leaves).root).toEqual(plainRoot(leaves));
    }),
  );
});

test("every leaf's proof holds, and holds for no other place, leaf or size", () => {
  fc.assert(
    fc.property(sized, fc.nat(), (leaves, pick) => {
      const { root, leaf, hashOf } = tree(leaves);
      const size = leaves.length;
      const index = pick % size;
      const claim = { index, size, leaf: leaf(index), proof: inclusionSpans(index, size).map(hashOf), root };
      expect(provesInclusion(claim)).toBe(true);
      expect(provesInclusion({ ...claim, index: index + 1 })).toBe(false);
      expect(provesInclusion({ ...claim, leaf: leafHash("another") })).toBe(false);
      expect(provesInclusion({ ...claim, proof: [...claim.proof, root] })).toBe(false);
      if (claim.proof.length > 0) expect(provesInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
    }),
  );
});

test("every earlier tree is proved a prefix, and no altered one is", () => {
  fc.assert(
    fc.property(sized, fc.nat(), (leaves, pick) => {
      const newer = leaves.length;
      const older = pick % (newer + 1);
      const { root, hashOf } = tree(leaves);
      const olderRoot = tree(leaves.slice(0, older)).root;
      const claim = { older, newer, olderRoot, newerRoot: root, proof: consistencySpans(older, newer).map(hashOf) };
      expect(provesConsistency(claim)).toBe(older > 0);
      expect(provesConsistency({ ...claim, olderRoot: leafHash("another") })).toBe(false);
      expect(provesConsistency({ ...claim, newerRoot: leafHash("another") })).toBe(false);
    }),
  );
});

const bytes = (base64: string | null): Buffer => Buffer.from(base64 ?? "", "base64");

/** methods.md G8.3: transparency-dev/merkle's own probes, right and wrong ones, each with the verdict that is owed; fixtures/merkle-probes.mjs. */
describe("the probes of transparency-dev get the verdicts of transparency-dev", () => {
  const all = readFileSync(join(import.meta.dirname, "fixtures/merkle-probes.ndjson"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const verdicts: Readonly<Record<string, (probe: (typeof all)[number], proof: readonly Buffer[]) => boolean>> = {
    inclusion: ({ leafIdx: index, treeSize: size, leafHash: leaf, root }, proof) =>
      provesInclusion({ index, size, leaf: bytes(leaf), root: bytes(root), proof }),
    consistency: ({ size1: older, size2: newer, root1, root2 }, proof) =>
      provesConsistency({ older, newer, olderRoot: bytes(root1), newerRoot: bytes(root2), proof }),
    subtreeinclusion: ({ leafIdx: index, start, end, leafHash: leaf, root }, proof) =>
      provesInclusionInSubtree({ span: { start, end }, index, leaf: bytes(leaf), root: bytes(root), proof }),
    subtreeconsistency: ({ start, end, size, root1, root2 }, proof) =>
      provesSubtree({ span: { start, end }, size, subtreeRoot: bytes(root1), root: bytes(root2), proof }),
  };

  test.each([
    ["inclusion", 98],
    ["consistency", 98],
    ["subtreeinclusion", 204],
    ["subtreeconsistency", 118],
  ])("%s, all %i", (kind, count) => {
    const probes = all.filter(({ file }) => file.startsWith(`${kind}/`));
    const wrong = probes.filter((probe) => verdicts[kind]?.(probe, (probe.proof ?? []).map(bytes)) === probe.wantErr);
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect(probes.length).toBe(count);
  });
});
