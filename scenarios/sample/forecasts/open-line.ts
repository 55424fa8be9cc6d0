import type { Draft, Entry, Fold } from "#kernel";
import type { DatedDraft } from "../../history.ts";
import { asEntries } from "../../replay.ts";

/** One stream as it is told: each line is said to what the ones before made of it. */
export function openLine<State, Known extends Entry>(fold: Fold<State, Known>, id: string) {
  const told: DatedDraft[] = [];
  let state = fold.initial(id);
  return {
    told,
    state: () => state,
    say: (at: Date, draft: Draft) => {
      const said = { ...draft, at: at.toISOString() };
      told.push(said);
      // A fold leaves a kind that it does not know as it is.
      for (const entry of asEntries([said], "live", told.length)) state = fold.evolve(state, entry as Known);
    },
  };
}
