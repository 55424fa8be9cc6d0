import { canonical, type Entry, type Json } from "#kernel";
import type { Kinds } from "./entry-kind.ts";
import { leafHash } from "./merkle.ts";

/** One line of the log as it is stored: the body is its canonical JSON, with references in the place of words. */
export interface Line {
  readonly sequence: number;
  readonly stream: string;
  /** Place in its stream, from 1. */
  readonly place: number;
  readonly kind: string;
  readonly version: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly imported: boolean;
  readonly body: string;
}

/**
 * The bytes that a leaf's hash covers: canonical JSON of the entry with its workspace. Written out, because the body is canonical already
 * and the members are in order.
 */
export function leafOf(workspace: string, line: Omit<Line, "place">): string {
  const { sequence, stream, kind, version, at, recordedAt, by, imported, body } = line;
  const text = JSON.stringify;
  return (
    `{"at":${text(at)},"body":${body},"by":${text(by)},"imported":${imported},"kind":${text(kind)},"recordedAt":${text(recordedAt)},` +
    `"sequence":${sequence},"stream":${text(stream)},"version":${version},"workspace":${text(workspace)}}`
  );
}

export const hashOfLine = (workspace: string, line: Omit<Line, "place">): Buffer => leafHash(leafOf(workspace, line));

/** An entry as folds and readers see it: its body in the newest version of its kind. */
export function entryOf(kinds: Kinds, line: Line): Entry {
  const { sequence, stream, kind, at, recordedAt, by, imported } = line;
  const { version, body } = kinds.upcast(kind, line.version, JSON.parse(line.body) as Json); // written by canonical()
  return { sequence, stream, kind, version, at, recordedAt, by, imported, body };
}

/** What `leafOf` writes, read back; undefined for anything that it would not have written so. */
export function parseLeaf(leaf: string): (Omit<Line, "place"> & { readonly workspace: string }) | undefined {
  const read = JSON.parse(leaf) as Record<string, Json>; // each member is looked at below
  const { workspace, sequence, stream, kind, version, at, recordedAt, by, imported, body } = read;
  if (typeof workspace !== "string" || typeof sequence !== "number" || typeof stream !== "string" || typeof kind !== "string") return;
  if (typeof version !== "number" || typeof at !== "string" || typeof recordedAt !== "string" || typeof by !== "string") return;
  if (typeof imported !== "boolean" || body === undefined) return;
  const line = { workspace, sequence, stream, kind, version, at, recordedAt, by, imported, body: canonical(body) };
  return leafOf(workspace, line) === leaf ? line : undefined;
}

/** Columns in the order in which `lineOf` takes them; every query that reads lines selects these, in row mode. */
export const lineColumns = "sequence, stream, place, kind, version, at, recorded_at, by, imported, body";

export type LineRow = readonly [number, string, number, string, number, string, string, string, boolean, string];

export function lineOf([sequence, stream, place, kind, version, at, recordedAt, by, imported, body]: LineRow): Line {
  return { sequence, stream, place, kind, version, at, recordedAt, by, imported, body };
}
