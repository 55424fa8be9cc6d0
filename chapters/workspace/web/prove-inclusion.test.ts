import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { proveInclusion } from "./prove-inclusion.ts";

const hash = (...parts: readonly (string | Buffer | Uint8Array)[]) =>
  createHash("sha256")
    .update(Buffer.concat(parts.map((part) => Buffer.from(part as Buffer))))
    .digest();
const leafHash = (text: string) => hash(Buffer.of(0), Buffer.from(text));
const node = (left: Buffer, right: Buffer) => hash(Buffer.of(1), left, right);

/** RFC 6962's own definition, recursive and slow. */
function tree(leaves: readonly string[]): Buffer {
  if (leaves.length === 1) return leafHash(leaves[0] ?? "");
  const k = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return node(tree(leaves.slice(0, k)), tree(leaves.slice(k)));
}
function path(index: number, leaves: readonly string[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const k = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return index < k
    ? [...path(index, leaves.slice(0, k)), tree(leaves.slice(k))]
    : [...path(index - k, leaves.slice(k)), tree(leaves.slice(0, k))];
}

test("every line of every small log proves itself, and no other bytes do", async () => {
  for (let size = 1; size <= 17; size++) {
    const leaves = Array.from({ length: size }, (_, index) => `{"line":${index}}`);
    const root = tree(leaves).toString("hex");
    for (let index = 0; index < size; index++) {
      const claim = {
        sequence: index,
        leaf: leaves[index] ?? "",
        path: path(index, leaves).map((step) => step.toString("hex")),
        size,
        root,
      };
      expect(await proveInclusion(claim), `${index} of ${size}`).toBe(true);
      expect(await proveInclusion({ ...claim, leaf: `${claim.leaf} ` })).toBe(false);
      expect(await proveInclusion({ ...claim, sequence: index + size })).toBe(false);
    }
  }
});
