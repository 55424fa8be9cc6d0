import type { Preparation, Project } from "#chapters/lifecycle/domain";
import { type Day, dayOf } from "#kernel";
import type { Scope } from "#platform/http";
import { assumptionsNow, assumptionsOf, type Ground } from "../../domain/index.ts";
import { forecastFacts } from "../forecast-facts.ts";
import { givenOf } from "../given.ts";

/** All that a forecast takes besides the project's own record, with the two parts that drift without an entry of the project's own. */
export interface GroundThen extends Ground {
  readonly preparation: Preparation | null;
  /** What people's ranges are widened by: as it was learnt by then, and as it is assumed where nothing is learnt. */
  readonly widening: { readonly learnt: number; readonly assumed: number };
}

/** The scope of an instant that has passed. */
export async function scopeAt(at: string, knownAt: string | undefined, scope: Scope): Promise<Scope> {
  const now = new Date(at);
  return { ...scope, now, today: dayOf(now), image: await scope.ledger.image(scope.workspace.id, { asOf: at, knownAt }) };
}

/** As forecasts of that moment take it. */
export async function groundOf(project: Project, scope: Scope): Promise<GroundThen> {
  const facts = await forecastFacts([project], scope);
  const given = await givenOf([project], scope);
  const { preparation } = facts(project);
  const { overConfidence: learnt } = given(project).assumptions;
  return {
    takenOn: (of, day) => ({ facts: facts(of, day), given: given(of, day) }),
    preparation,
    widening: { learnt, assumed: assumptionsNow(assumptionsOf(scope.image)).overConfidence },
  };
}

/**
 * The same, with what its data asks for and what ranges taught as they were before: what drifts by itself is a step of its own, and none of what
 * happened to be said that day.
 */
export function holding(ground: GroundThen, before: GroundThen, isOfData: boolean): GroundThen {
  const preparation = isOfData ? ground.preparation : before.preparation;
  const learnt = ground.widening.assumed === before.widening.assumed ? before.widening.learnt : ground.widening.learnt;
  return {
    preparation,
    widening: { ...ground.widening, learnt },
    takenOn: (project: Project, day: Day) => {
      const { facts, given } = ground.takenOn(project, day);
      return { facts: { ...facts, preparation }, given: { ...given, assumptions: { ...given.assumptions, overConfidence: learnt } } };
    },
  };
}
