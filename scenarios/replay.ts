import type { Entry, Fold } from "#kernel";
import type { DatedDraft } from "./history.ts";

/** Drafts as the ledger would have them, in their order; `imported` as history is, and `live` as what was said here. */
export const asEntries = (drafts: readonly DatedDraft[], as: "imported" | "live", from = 0): readonly Entry[] =>
  drafts.map((draft, index) => ({
    ...draft,
    ...{ sequence: from + index, recordedAt: draft.at, by: as === "live" ? "member/sample" : "import", imported: as === "imported" },
  }));

/** Every stream of a noun, folded from the entries, in the order in which they were opened. */
export function folded<State, Known extends Entry>(fold: Fold<State, Known>, entries: readonly Entry[]): readonly State[] {
  const states = new Map<string, State>();
  for (const entry of entries) {
    const id = entry.stream.slice(fold.noun.length + 1);
    if (entry.stream !== `${fold.noun}/${id}`) continue;
    // A fold leaves a kind that it does not know as it is, so any entry of its stream may be handed to it.
    states.set(id, fold.evolve(states.get(id) ?? fold.initial(id), entry as Known));
  }
  return [...states.values()];
}
