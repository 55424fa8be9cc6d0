import { type Source, sourceOf, written } from "#chapters/lifecycle/domain";
import { type Fold, problem, type Words } from "#kernel";
import { type TeamDraft, type TeamEntry, teamDraft } from "./entries.ts";

/** People who work on several projects: a name and a size. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  /** Who last said so; null before anybody did. */
  readonly told: Source | null;
  readonly dissolved: { readonly because: Words; readonly told: Source } | null;
}

/** What one entry makes of a team: pure, and total over any order of entries. */
export function evolveTeam(team: Team, entry: TeamEntry): Team {
  const told = sourceOf(entry);
  switch (entry.kind) {
    case "forecasting/team-set":
      return { ...team, ...entry.body, told };
    case "forecasting/team-dissolved":
      return { ...team, dissolved: team.dissolved ?? { because: entry.body.because, told } };
    default:
      return team;
  }
}

/** Teams, folded from what was said of them. */
export const teamFold: Fold<Team, TeamEntry> = {
  noun: "forecasting/team",
  version: 1,
  initial: (id) => ({ id, name: "", people: 0, told: null, dissolved: null }),
  evolve: evolveTeam,
};

export const teamDissolved = problem<null>(
  "forecasting/team-dissolved",
  409,
  () => "This team is dissolved. Name another, or make a new one.",
);

export const teamNameTaken = problem<{ field: string }>(
  "forecasting/team-name-taken",
  422,
  () => "A team of this name is there already. Change that one, or take another name.",
);

/** A team there is, by its name and size. @throws {@link teamNameTaken} {@link teamDissolved} */
export function setTeam(
  { id, teams }: { readonly id: string; readonly teams: readonly Team[] },
  { name, people }: { readonly name: string; readonly people: number },
): TeamDraft {
  const plain = written("name", name);
  const found = teams.find((team) => team.id === id);
  if (found && found.dissolved !== null) throw teamDissolved(null);
  const taken = teams.some((team) => team.id !== id && team.dissolved === null && team.name.toLowerCase() === plain.toLowerCase());
  if (taken) throw teamNameTaken({ field: "name" });
  return teamDraft(id, "forecasting/team-set", { name: plain, people });
}

/** It shares nothing from today on, and stays on record. @throws {@link teamDissolved} */
export function dissolveTeam({ id, dissolved }: Team, because: string): TeamDraft {
  if (dissolved !== null) throw teamDissolved(null);
  return teamDraft(id, "forecasting/team-dissolved", { because: written("because", because) });
}
