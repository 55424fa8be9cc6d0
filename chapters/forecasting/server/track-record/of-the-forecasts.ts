import { type Project, projectFold } from "#chapters/lifecycle/domain";
import { addDays } from "#kernel";
import type { Scope } from "#platform/http";
import {
  assumptionsOf,
  cameOfPromise,
  countingFinished,
  finishedFold,
  hindcasts,
  priorsKnownOn,
  promisesFold,
  type Resolved,
} from "../../domain/index.ts";

/** A chance of nothing or everything is what a simulation says of what never happened in it; nothing is that certain. */
const NEAREST = 0.001;

/** What the forecasts themselves said: of promises on their day, and of finished projects by those that were over before them. */
export function forecastsLookedBack({ image, today }: Scope): Resolved {
  const statements = image.all(promisesFold).flatMap(({ project: id, weighed }) => {
    const project = image.one(projectFold, id);
    return project === undefined ? [] : weighed.flatMap((one) => scored(one, project, today));
  });
  const finished = countingFinished(image.all(finishedFold));
  const said = assumptionsOf(image);
  return {
    statements,
    ranges: hindcasts(finished, (day) => priorsKnownOn(said, day)).map((one, at) => ({ ...one, question: `finished ${at}`, team: null })),
  };
}

type Weighed = ReturnType<typeof promisesFold.initial>["weighed"][number];

function scored(weighed: Weighed, project: Project, today: Scope["today"]): Resolved["statements"] {
  const came = cameOfPromise(weighed, project, today);
  // A day that was kept early counts on its day, with those that were not kept.
  if (weighed.probability === null || weighed.told.imported || came === null || weighed.day >= today) return [];
  return [
    {
      question: `${weighed.promisedIn}`,
      chance: Math.min(1 - NEAREST, Math.max(NEAREST, weighed.probability)),
      outcome: came.came ? { is: "came" } : { is: "did-not-come" },
      ...{ statedOn: weighed.on, stoodUntil: came.on, resolvedOn: came.on, knownOn: addDays(weighed.day, 1) },
      ...{ kind: project.kind?.value ?? null, team: project.id },
    },
  ];
}
