import { projectFold } from "#chapters/lifecycle/domain";
import { type Draft, dayOf, type Image } from "#kernel";
import { type LedgerDoor, newId, type Scope } from "#platform/http";
import type { Db } from "#platform/records";
import { chanceOfPromise, type PromiseMade, promisesFold, promisesToWeigh, weighPromise } from "../domain/index.ts";
import { forecastFacts } from "./forecast-facts.ts";
import { givenOf } from "./given.ts";

export interface WeighingGround {
  readonly records: Db;
  readonly ledger: LedgerDoor;
}

/** Each takes a simulation and the record of its day: so many at once, and the others the next time. */
const MOST_AT_ONCE = 20;

/** Promises that nobody has weighed, as many as are weighed at once, and whether there are more. */
export function promisesWaiting(image: Image): { readonly now: readonly PromiseMade[]; readonly more: boolean } {
  const all = image.all(projectFold).flatMap((project) => promisesToWeigh(project, image.one(promisesFold, project.id)));
  return { now: all.slice(0, MOST_AT_ONCE), more: all.length > MOST_AT_ONCE };
}

/** The chance of each, on the record as it was at the instant of the promise. */
export async function weighed(made: readonly PromiseMade[], workspace: string, ground: WeighingGround): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const promise of made) {
    const scope = await scopeThen(promise, workspace, ground);
    const project = scope.image.one(projectFold, promise.project);
    if (project === undefined) continue;
    const facts = (await forecastFacts([project], scope))(project);
    const given = (await givenOf([project], scope))(project);
    drafts.push(weighPromise(promise, chanceOfPromise(facts, promise, given)));
  }
  return drafts;
}

async function scopeThen({ at }: PromiseMade, workspace: string, { records, ledger }: WeighingGround): Promise<Scope> {
  const now = new Date(at);
  return {
    ...{ now, today: dayOf(now), newId, records, ledger, origin: "", headers: new Headers() },
    image: await ledger.image(workspace, { asOf: at }),
    reader: { by: "system", role: "owner", account: null, keyOf: null, scopes: null },
    workspace: { id: workspace, slug: "", name: "" },
  };
}
