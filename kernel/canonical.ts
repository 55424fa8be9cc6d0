import type { Json } from "./json.ts";

/**
 * The one spelling of a JSON value that is hashed: RFC 8785, JSON Canonicalization Scheme.
 *
 * Members are sorted by the UTF-16 code units of their names, numbers and strings are written as ECMAScript writes them, nothing is padded.
 * A member that is undefined is left out, as JSON does.
 *
 * @throws {RangeError} On a number that is not finite and on text with half a surrogate pair: neither has a spelling.
 */
export function canonical(value: Json): string {
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return figure(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${text(name)}:${canonical(member ?? null)}`).join(",")}}`;
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new RangeError("text with half a surrogate pair has no canonical form");
  return JSON.stringify(value);
}

function figure(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no canonical form`);
  return JSON.stringify(value);
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
