import { type CriterionFact, goOnRecord, isLive, isStopped, type ProjectFacts } from "#chapters/lifecycle/domain";

/** The criterion that makes a project due at once: a kill criterion that is met, else what was agreed to be good enough, before a go. */
export function metCriterion(facts: ProjectFacts): CriterionFact | undefined {
  if (isStopped(facts)) return;
  const met = (role: CriterionFact["role"]) => facts.criteria.find((criterion) => criterion.role === role && criterion.awaitsDecision);
  return met("kill") ?? (isLive(facts) || goOnRecord(facts) !== "none" ? undefined : met("minimum-viable"));
}
