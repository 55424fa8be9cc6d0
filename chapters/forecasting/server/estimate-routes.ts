import type { Project } from "#chapters/lifecycle/domain";
import { projectOf } from "#chapters/lifecycle/server";
import { type Asked, type Endpoint, notFound, type Reply, type Route, read, type Scope, write } from "#platform/http";
import { askEstimatesEndpoint, closeEstimatesEndpoint, getEstimates, giveEstimateEndpoint } from "../contract/index.ts";
import { askEstimates, closeRound, type EstimateRound, giveEstimate, roundFold } from "../domain/index.ts";
import { giverOf } from "./face-down.ts";
import { roundsOf, viewEstimates } from "./view-estimates.ts";

const page = async <E extends Endpoint & { readonly reply: typeof getEstimates.reply }>(
  asked: { readonly params: { readonly project: string } },
  scope: Scope,
): Promise<Reply<E>> => (await viewEstimates(projectOf(scope, asked.params.project), scope)) as Reply<E>; // E's reply is that page

/** @throws {@link notFound} also for a round of another project. */
function roundOf(scope: Scope, project: Project, id: string): EstimateRound {
  const found = scope.image.one(roundFold, id);
  if (found === undefined || found.project !== project.id) throw notFound({ what: "round of estimates" });
  return found;
}

const inRound = ({ params }: Pick<Asked<typeof closeEstimatesEndpoint>, "params">, scope: Scope): EstimateRound =>
  roundOf(scope, projectOf(scope, params.project), params.round);

/** Estimates of what is left of a project: asked, given blind, laid open without names. */
export const estimateRoutes: readonly Route[] = [
  read(getEstimates, page),
  write(askEstimatesEndpoint, {
    decide: ({ params, body }, scope) => {
      const project = projectOf(scope, params.project);
      const wanted = { round: scope.newId(), parts: body.parts, until: body.until ?? null };
      return {
        drafts: [askEstimates({ project, rounds: roundsOf(scope, project.id) }, wanted, scope)],
        unmoved: ["forecasting/estimates"], // of two that ask at once, one is told
      };
    },
    reply: page,
  }),
  write(giveEstimateEndpoint, {
    unnamed: true,
    decide: async (asked, scope) => {
      const round = inRound(asked, scope);
      const draft = giveEstimate(round, asked.body.ranges, await giverOf(round.given, scope));
      return { drafts: [draft], unmoved: [draft.stream] }; // as true a moment later, when somebody else was quicker
    },
    reply: page,
  }),
  write(closeEstimatesEndpoint, { decide: (asked, scope) => [closeRound(inRound(asked, scope))], reply: page }),
];
