/** Those that hang together by pairs, as groups; who is in no pair is in no group. */
export function grouped(pairs: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const above = new Map<number, number>();
  const rootOf = (one: number): number => {
    let root = one;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    for (let at = one; at !== root; ) {
      const next = above.get(at) ?? root;
      above.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x !== y) above.set(Math.max(x, y), Math.min(x, y));
  }
  const groups = Map.groupBy(new Set(pairs.flat()), rootOf);
  return [...groups.values()];
}
