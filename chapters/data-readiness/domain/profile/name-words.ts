/** The words of a column's name in lower case: customer_ID, customerId and "Customer ID" are the same two. */
export const words = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");

/** The one there is; null for none, and for several. */
export const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);
