import { type Project, standingCriteria, standingDependencies } from "#chapters/lifecycle/domain";
import { problem } from "#kernel";
import { type Between, expectedDraft, type UseDraft, type UseExpected } from "./entries.ts";
import { tellsSolved } from "./solved-share.ts";

/** The least is no more than the most. */
export const rangeReversed = problem<{ field: string; low: number; high: number }>(
  "forecasting/range-reversed",
  422,
  ({ low, high }) => `The least (${low}) is more than the most (${high}). Give the smaller one first, or the same twice where it is known.`,
);

/** A range is one of sizes, and nothing has none. */
export const beginsAtNothing = problem<{ field: string }>(
  "forecasting/begins-at-nothing",
  422,
  () => "A range that begins at 0 says nothing of how small it may be. Give the least as more than 0, or 0 for both.",
);

/** What is used is what the project stands on. */
export const standsOnAnother = problem<{ field: string }>(
  "forecasting/stands-on-another",
  422,
  () => "The project does not stand on this model, or stands on it twice here. Name each of its models once; its page lists them.",
);

/** Not every figure is a share of tasks. */
export const tellsNoShare = problem<{ field: string }>(
  "forecasting/tells-no-share",
  422,
  () => "This criterion tells no share of tasks solved. Choose one of this project that asks for at least so much, up to 100 % or 1.",
);

/**
 * Says how much a project will be used. `tasksAMonth` is more than 0.
 *
 * @throws {@link rangeReversed} {@link beginsAtNothing} {@link standsOnAnother} {@link tellsNoShare}
 */
export function expectUse(project: Project, said: Omit<UseExpected, "project">): UseDraft {
  checkBetween("tasksAMonth", said.tasksAMonth);
  const standing = standingDependencies(project).map(({ id }) => id);
  said.models.forEach(({ dependency, calls, tokensIn, tokensOut }, at) => {
    const isTwice = said.models.findIndex((other) => other.dependency === dependency) < at;
    if (isTwice || !standing.includes(dependency)) throw standsOnAnother({ field: `models.${at}.dependency` });
    for (const [name, range] of Object.entries({ calls, tokensIn, tokensOut })) checkBetween(`models.${at}.${name}`, range);
  });
  if (said.solvedBy !== null && !standingCriteria(project).some((one) => one.id === said.solvedBy && tellsSolved(one)))
    throw tellsNoShare({ field: "solvedBy" });
  return expectedDraft({ ...said, project: project.id });
}

function checkBetween(field: string, range: Between | null): void {
  if (range === null) return;
  const { low, high } = range;
  if (low > high) throw rangeReversed({ field: `${field}.low`, low, high });
  if (low === 0 && high > 0) throw beginsAtNothing({ field: `${field}.low` });
}
