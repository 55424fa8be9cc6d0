import type { z } from "zod";
import type { Evidence } from "#interface";
import { type Day, longDay } from "#kernel";
import type { citeView } from "../contract/index.ts";

type Cite = z.output<typeof citeView>;

/** Says who, for anything that stands on one entry. */
export function citeEvidence(title: string, cite: Cite, workspace: string, guessedFrom: string | null = null): Evidence {
  const how = cite.imported
    ? "It was brought in with a table or another history, so it tells and opens no gate."
    : "Somebody said so here.";
  return {
    title,
    says: guessedFrom ? `Read out of the words “${guessedFrom}”: a guess until somebody confirms it. ${how}` : how,
    facts: [
      { label: "Happened on", value: longDay(cite.on as Day) },
      ...(cite.recordedOn === cite.on ? [] : [{ label: "Written down on", value: longDay(cite.recordedOn as Day) }]),
      { label: "Entry", value: String(cite.entry) },
    ],
    link: { to: `/w/${workspace}/audit`, query: { entry: String(cite.entry) }, words: "See the entry and its proof" },
  };
}
