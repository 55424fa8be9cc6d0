import { problem } from "#kernel";
import type { WrittenRow } from "../finished/read-finished.ts";
import { refuseEndless } from "./endless-log.ts";

export const notJson = problem<{ field: string }>(
  "forecasting/not-json",
  422,
  () => "It begins like JSON and cannot be read as such. Send a list of items, one object each, or a table.",
);

const DEEPEST = 3;
const MOST_HEADINGS = 200;
const MOST_FIELDS = 2_000;

/** True where a text is JSON, or JSON line by line, and no table. */
export const looksLikeJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

/**
 * Items of JSON as rows of a table, the headings first: a list, an object that holds one (`{"issues": […]}`), or an object a line. What lies in
 * an object within is headed by the words on the way to it: `{"fields": {"created": …}}` is "fields created". Rows are counted from 1.
 *
 * @throws {@link notJson} {@link endlessLog}
 */
export function rowsOfJson(text: string): readonly WrittenRow[] {
  const flat = listIn(parsed(text), 0).flatMap((item, at) => (isObject(item) ? [{ at, cells: new Map(cellsOf(item, "", 0)) }] : []));
  const headings = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))].slice(0, MOST_HEADINGS);
  if (headings.length === 0) return [];
  return [
    { number: 0, cells: headings },
    ...flat.map(({ at, cells }) => ({ number: at + 1, cells: headings.map((heading) => cells.get(heading) ?? "") })),
  ];
}

function parsed(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, "").trim();
  try {
    return JSON.parse(plain);
  } catch {
    refuseEndless(plain, false);
    return plain.split(/\r?\n/).flatMap((line) => (line.trim() === "" ? [] : [ofLine(line)]));
  }
}

function ofLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notJson({ field: "text" });
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The list itself, or the longest that an object holds; no export hides it further down. */
function listIn(value: unknown, depth: number): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || depth === DEEPEST) return [];
  const lists = Object.values(value).flatMap((one) => (Array.isArray(one) ? [one] : isObject(one) ? [listIn(one, depth + 1)] : []));
  return lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function cellsOf(value: unknown, heading: string, depth: number): readonly (readonly [string, string])[] {
  if (isObject(value)) {
    if (depth === DEEPEST) return [];
    const fields = Object.entries(value).slice(0, MOST_FIELDS);
    return fields.flatMap(([name, one]) => cellsOf(one, heading === "" ? name : `${heading} ${name}`, depth + 1));
  }
  if (heading === "" || value === null || value === undefined) return [];
  return [[heading, Array.isArray(value) ? value.map(wordOf).join(", ") : String(value)]];
}

/** One of a list, in a word: labels and people are listed as objects. */
const wordOf = (value: unknown): string => (isObject(value) ? String(Object.values(value)[0] ?? "") : String(value));
