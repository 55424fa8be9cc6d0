import { z } from "zod";
import type { Draft, Entry, Fold } from "#kernel";
import type { EntryKind, Reader } from "./entry-kind.ts";

/** A noun small enough for tests: a box that is opened, into which notes and blind guesses are put. */
export interface Box {
  readonly id: string;
  readonly label: string;
  readonly notes: readonly string[];
  readonly guesses: readonly string[];
}

export const testKinds: readonly EntryKind[] = [
  { kind: "test/box-opened", version: 1, readableBy: "viewer", schema: z.strictObject({ label: z.string().max(200) }) },
  {
    kind: "test/note-put",
    version: 1,
    readableBy: "member",
    schema: z.strictObject({ note: z.string().min(1).max(2_000).meta({ personal: true }), weight: z.number().optional() }),
  },
  {
    kind: "test/guess-sealed",
    version: 1,
    readableBy: "viewer",
    schema: z.strictObject({
      guesses: z.array(z.strictObject({ words: z.string().meta({ sealedUntil: "test/guesses-opened" }).nullable() })),
    }),
  },
  { kind: "test/guesses-opened", version: 1, readableBy: "viewer", schema: z.strictObject({}) },
  { kind: "test/alarm-set", version: 1, readableBy: "owner", schema: z.strictObject({ code: z.int() }) },
];

type Known = Entry<string, Record<string, never>>;

export const boxFold: Fold<Box, Known> = {
  noun: "test/box",
  version: 1,
  initial: (id) => ({ id, label: "", notes: [], guesses: [] }),
  evolve: (box, { kind, body }) => {
    const { label, note, guesses } = body as { label?: string; note?: string; guesses?: { words: string }[] };
    if (kind === "test/box-opened" && label !== undefined) return { ...box, label };
    if (kind === "test/note-put" && note !== undefined) return { ...box, notes: [...box.notes, note] };
    if (kind === "test/guess-sealed" && guesses) return { ...box, guesses: [...box.guesses, ...guesses.map(({ words }) => words)] };
    return box;
  },
};

export const opened = (id: string, label = "a box", at?: string): Draft => draft(id, "test/box-opened", { label }, at);
export const note = (id: string, words: string, at?: string): Draft => draft(id, "test/note-put", { note: words }, at);
export const guess = (id: string, words: string): Draft => draft(id, "test/guess-sealed", { guesses: [{ words }, { words: null }] });
export const guessesOpened = (id: string): Draft => draft(id, "test/guesses-opened", {});
export const alarm = (id: string, code: number): Draft => draft(id, "test/alarm-set", { code });

const draft = (id: string, kind: string, body: Draft["body"], at?: string): Draft => ({
  stream: `test/box/${id}`,
  kind,
  version: 1,
  body,
  ...(at && { at }),
});

export const owner: Reader = { by: "member/owner", role: "owner" };
export const viewer: Reader = { by: "member/viewer", role: "viewer" };

/** A clock that a test moves by hand. */
export function handClock(start: string) {
  let now = new Date(start);
  const set = (to: string) => {
    now = new Date(to);
  };
  return { clock: () => now, set };
}
