import { type Project, projectFold, rulesOf } from "#chapters/lifecycle/domain";
import { personBehind } from "#chapters/workspace/domain";
import { type Route, read, type Scope } from "#platform/http";
import { getDecisionQuality } from "../contract/index.ts";
import { decisionQuality, finishedFold, type LookingBack, promisesFold, qualityOfKinds } from "../domain/index.ts";

/** What decisions of this workspace are looked back upon with, as of the day that is asked for. */
export const lookingBack = ({ image, today }: Pick<Scope, "image" | "today">): LookingBack => ({
  today,
  rules: rulesOf(image),
  promisesOf: (project) => image.one(promisesFold, project),
  finished: image.all(finishedFold),
});

/** Everybody who decided or promised something in these projects. */
function peopleIn(projects: readonly Project[], { image }: Pick<Scope, "image">): number {
  const by = projects.flatMap(({ decisions, dates, decisionDate }) => [
    ...decisions.map(({ told }) => told.by),
    ...dates.map(({ told }) => told.by),
    ...(decisionDate === null ? [] : [decisionDate.told.by]),
  ]);
  return new Set(by.map((one) => personBehind(image, one))).size;
}

/** How decisions were taken, and what came of them. */
export const decisionQualityRoutes: readonly Route[] = [
  read(getDecisionQuality, (_asked, scope) => {
    const projects = scope.image.all(projectFold);
    const back = lookingBack(scope);
    return {
      asOf: scope.today,
      organisation: decisionQuality(projects, back),
      kinds: qualityOfKinds(projects, back, (these) => peopleIn(these, scope)),
    };
  }),
];
