import type { Json } from "./json.ts";

/**
 * Words that belong to a person or are sealed: names, e-mail, reasons, free text.
 *
 * In a draft they are the words themselves. In an entry they are a reference with a salted commitment, since the words live beside the
 * ledger and can be erased; folds carry the reference along, and views join the words. Which fields are such is declared by the entry's
 * schema (`personal()`, `sealed()` of the chapter's contract), never here.
 */
export type Words = string;

/** What `decide` returns: an entry before the ledger gives it a place. */
export interface Draft<Kind extends string = string, Body extends Json = Json> {
  /** `chapter/noun/id`, e.g. `lifecycle/project/0198…`. Versions and `at` run within a stream. */
  readonly stream: string;
  /** `chapter/what-happened`, past tense, in the playbook's words. */
  readonly kind: Kind;
  /** Version of the body's shape, from 1. */
  readonly version: number;
  /** When it happened, ISO instant in UTC; the moment of appending when left out. Never earlier than the stream's last. */
  readonly at?: string;
  readonly body: Body;
}

/** One line of the ledger, as folds see it. */
export interface Entry<Kind extends string = string, Body extends Json = Json> extends Draft<Kind, Body> {
  /** Place in the workspace's log, from 0, without gaps. */
  readonly sequence: number;
  readonly at: string;
  /** When it was written, ISO instant in UTC; never decreases with the sequence. */
  readonly recordedAt: string;
  /** Who: `member/ID`, `key/ID`, `console` (the machine's own command line), `import` or `system`. */
  readonly by: string;
  /** History brought in from elsewhere: it tells, and it never opens a live gate. */
  readonly imported: boolean;
}

/** How the entries of one noun become its state. Pure and total: an entry of a kind it does not know leaves the state as it is. */
export interface Fold<State, Known extends Entry = Entry> {
  /** `chapter/noun`: the part of the stream's name before the id. */
  readonly noun: string;
  /** Raised whenever `evolve` changes what it returns: older snapshots are dropped. */
  readonly version: number;
  readonly initial: (id: string) => State;
  readonly evolve: (state: State, entry: Known) => State;
}

/** The folded state of a workspace at one place in its log; made by `platform/ledger`, read by everyone. */
export interface Image {
  /** How many entries it has seen. */
  readonly size: number;
  /** The state of one stream, or undefined when it has no entry (yet, or as of that day). */
  one<State, Known extends Entry>(fold: Fold<State, Known>, id: string): State | undefined;
  /** Every stream of a noun, in the order they were opened. */
  all<State, Known extends Entry>(fold: Fold<State, Known>): readonly State[];
  /** Entries in a stream so far: what `decide` saw, and appending expects. 0 for none. */
  version(stream: string): number;
}
