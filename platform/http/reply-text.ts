import { z } from "zod";
import { collect, joined, type Words } from "./join-words.ts";

/** A reply as it goes out, and the words that stand in it. */
export interface ReplyText {
  readonly text: string;
  readonly words: Words;
}

/** What one item of a list came to, the last time it went out. */
interface Item {
  readonly schema: z.ZodType;
  readonly references: readonly string[];
  /** Its words as they were then, in the order of its references. */
  readonly said: readonly (string | null | undefined)[];
  readonly text: string;
}

const items = new WeakMap<object, Item>();

/**
 * Joins words into a reply, gives it the contract's last look, and writes it as JSON.
 *
 * A handler that gives the very same object for an item of a list that has not changed has that item's text again, unless one of its words
 * has changed: after a write, a page of fifty rows costs little more than the row that was written to.
 *
 * @throws {RangeError} Where the reply does not fit its contract.
 */
export async function replyText(
  reply: unknown,
  schema: z.ZodType,
  look: (references: Iterable<string>) => Promise<Words>,
): Promise<ReplyText> {
  const found = new Set<string>();
  const parts = partsOf(reply, schema);
  for (const part of parts) {
    if (!isList(part)) collect(part.value, found);
    else for (const item of part.items) for (const reference of referencesOf(item)) found.add(reference);
  }
  const words = found.size === 0 ? new Map<string, string | null>() : await look(found);
  const texts = parts.map((part) => {
    const text = isList(part)
      ? `[${part.items.map((item) => textOfItem(item, part.element, words)).join(",")}]`
      : written(part.value, part.schema, words);
    return { name: part.name, text };
  });
  const [only] = texts;
  if (only?.name === null) return { text: only.text ?? "null", words };
  const members = texts.flatMap(({ name, text }) => (text === undefined ? [] : [`${JSON.stringify(name)}:${text}`]));
  return { text: `{${members.join(",")}}`, words };
}

type Part =
  | { readonly name: string | null; readonly value: unknown; readonly schema: z.ZodType }
  | { readonly name: string; readonly items: readonly object[]; readonly element: z.ZodType };

const isList = (part: Part): part is Extract<Part, { items: readonly object[] }> => "items" in part;

/** The members of a reply one by one, lists item by item; the whole of it as one where it is no plain object with plain members. */
function partsOf(reply: unknown, schema: z.ZodType): readonly Part[] {
  const isPlain = schema instanceof z.ZodObject && (schema.def.checks ?? []).length === 0;
  if (!isPlain || typeof reply !== "object" || reply === null) return [{ name: null, value: reply, schema }];
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  return Object.entries(shape).map(([name, its]): Part => {
    const value: unknown = Reflect.get(reply, name);
    const isListed = its instanceof z.ZodArray && (its.def.checks ?? []).length === 0 && Array.isArray(value) && value.every(isObject);
    return isListed ? { name, items: value, element: its.element as z.ZodType } : { name, value, schema: its }; // an array's element is a schema
  });
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function referencesOf(item: object): readonly string[] {
  const known = items.get(item);
  if (known) return known.references;
  const found = new Set<string>();
  collect(item, found);
  return [...found];
}

function textOfItem(item: object, schema: z.ZodType, words: Words): string {
  const known = items.get(item);
  const isSame = known?.schema === schema && known.references.every((reference, place) => words.get(reference) === known.said[place]);
  if (isSame) return known.text;
  const references = referencesOf(item);
  const text = written(item, schema, words) ?? "null";
  items.set(item, { schema, references, said: references.map((reference) => words.get(reference)), text });
  return text;
}

function written(value: unknown, schema: z.ZodType, words: Words): string | undefined {
  const fits = schema.safeParse(joined(value, words));
  if (!fits.success) throw new RangeError(fits.error.message);
  return JSON.stringify(fits.data);
}
