/** Whether two values are the same figure for figure: lists, tables of figures, records, and what stands in them. */
export function sameThroughout(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [mine, theirs] = [Object.keys(one), Object.keys(other)];
  return mine.length === theirs.length && mine.every((key) => sameThroughout(Reflect.get(one, key), Reflect.get(other, key)));
}
