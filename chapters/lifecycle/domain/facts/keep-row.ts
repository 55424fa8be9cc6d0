import { type PersonDraft, personDraft } from "#chapters/people/domain";
import type { Day } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { noCeremony } from "../gate/entries.ts";
import type { Fact, ProjectFacts } from "./facts.ts";

const LONGEST_NAME = 200;

/** Persons met so far, by name as written, so that one person of a table becomes one person of the record. */
export type PersonsMet = Map<string, string>;

/**
 * A spreadsheet's row as history: the drafts of an import that open a project with what the row said, guesses kept as guesses.
 *
 * What the row did not say is not written. The days on which it was said are unknown, so entries happen when they are brought in; the days
 * that the row tells stand in their bodies.
 *
 * @param newId Hands out ids; called for the project, and for each person met the first time.
 */
export function keepRow(facts: ProjectFacts, newId: () => string, met: PersonsMet): readonly (ProjectDraft | PersonDraft)[] {
  const id = newId();
  const drafts: (ProjectDraft | PersonDraft)[] = [
    projectDraft(id, "lifecycle/project-opened", { name: short(facts.name), startedOn: orNull(facts.startedOn) }),
  ];
  const person = (name: string): string => {
    const known = met.get(name.trim().toLowerCase());
    if (known !== undefined) return known;
    const made = newId();
    met.set(name.trim().toLowerCase(), made);
    drafts.push(personDraft(made, "people/person-named", { name: name.trim(), email: null }));
    return made;
  };

  const { kind, owner, sponsor, metric, target, killWords, teamSize, spend, notes, decisionDate, go } = facts;
  if (kind.known) drafts.push(projectDraft(id, "lifecycle/kind-chosen", { kind: kind.value, guessedFrom: guessedFrom(kind) }));
  if (owner.known) drafts.push(projectDraft(id, "lifecycle/owner-named", { person: person(owner.value) }));
  if (sponsor.known) drafts.push(projectDraft(id, "lifecycle/sponsor-named", { person: person(sponsor.value) }));
  if (metric.known) {
    drafts.push(
      projectDraft(id, "lifecycle/metric-chosen", {
        metric: null,
        name: short(metric.value),
        target: target.known ? short(target.value) : null,
        reason: null,
      }),
    );
  }
  if (killWords.known) drafts.push(projectDraft(id, "lifecycle/kill-condition-described", { words: killWords.value }));
  drafts.push(...judgementsOf(id, facts), ...phaseOf(id, facts));
  if (go.known)
    drafts.push(
      projectDraft(id, "lifecycle/decision-made", { outcome: "go", on: go.value, reason: null, alone: false, seen: [], ...noCeremony }),
    );
  if (decisionDate.known) drafts.push(projectDraft(id, "lifecycle/decision-date-set", { day: decisionDate.value }));
  drafts.push(...datesOf(id, facts, newId), ...standingOf(id, facts));
  if (teamSize.known) drafts.push(projectDraft(id, "lifecycle/team-sized", { people: teamSize.value }));
  if (spend.known) drafts.push(projectDraft(id, "lifecycle/spend-reported", spend.value));
  if (notes.known) drafts.push(projectDraft(id, "lifecycle/note-added", { note: notes.value }));
  return drafts;
}

const orNull = <T>(fact: Fact<T>): T | null => (fact.known ? fact.value : null);

/** A cell can hold a novel; a name cannot. */
const short = (text: string): string => (text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1)}…`);

const guessedFrom = (fact: Extract<Fact<unknown>, { known: true }>): string | null => (fact.guess ? fact.said : null);

function judgementsOf(id: string, { techniqueUnderstood, problemDefined, dataGood }: ProjectFacts): readonly ProjectDraft[] {
  const judged = [
    ["technique", techniqueUnderstood],
    ["problem", problemDefined],
    ["data", dataGood],
  ] as const;
  return judged.flatMap(([judgement, fact]) =>
    fact.known ? [projectDraft(id, "lifecycle/judgement-made", { judgement, holds: fact.value, reason: null })] : [],
  );
}

function phaseOf(id: string, { phase, phaseEnteredOn }: ProjectFacts): readonly ProjectDraft[] {
  if (!phase.known) return [];
  const on: Day | null = orNull(phaseEnteredOn);
  return [
    projectDraft(id, "lifecycle/phase-entered", {
      phase: phase.value,
      on,
      boxWeeks: null,
      startedWithout: [],
      guessedFrom: guessedFrom(phase),
    }),
  ];
}

const datesOf = (id: string, { datesSaid }: ProjectFacts, newId: () => string): readonly ProjectDraft[] =>
  datesSaid.map(({ value: { day, as }, said }) =>
    as === "promise"
      ? projectDraft(id, "lifecycle/launch-committed", { commitment: newId(), day, to: null })
      : projectDraft(id, "lifecycle/constraint-recorded", { day, imposedBy: "other", what: said }),
  );

function standingOf(id: string, { standing }: ProjectFacts): readonly ProjectDraft[] {
  if (!standing.known) return [];
  if (standing.value === "under-way") return [projectDraft(id, "lifecycle/work-begun", { guessedFrom: guessedFrom(standing) })];
  if (standing.value === "stopped") return [projectDraft(id, "lifecycle/project-stopped", { guessedFrom: guessedFrom(standing) })];
  if (standing.value === "on-hold") return [projectDraft(id, "lifecycle/project-held", { guessedFrom: guessedFrom(standing) })];
  return [];
}
