import { projectOf, viewCite } from "#chapters/lifecycle/server";
import { notFound, type Reply, type Route, read, type Scope, write } from "#platform/http";
import { endWaitEndpoint, expectWaitEndpoint, getWaits, withdrawWaitEndpoint } from "../contract/index.ts";
import {
  boxedPhases,
  endWait,
  expectWait,
  partsLeft,
  type QueuesOfProject,
  queuesFold,
  standingWaits,
  withdrawWait,
} from "../domain/index.ts";

type InProject = { readonly params: { readonly project: string } };

const queuesOf = ({ params }: InProject, { image }: Scope): QueuesOfProject =>
  image.one(queuesFold, params.project) ?? queuesFold.initial(params.project);

function page(asked: InProject, scope: Scope): Reply<typeof getWaits> {
  const project = projectOf(scope, asked.params.project);
  const queues = queuesOf(asked, scope);
  const standing = standingWaits(queues);
  const left = partsLeft(project);
  return {
    ...{ asOf: scope.today, project: project.id, mayWait: boxedPhases.filter((phase) => left.includes(phase)) },
    waits: queues.waits.map((wait) => ({
      ...{ id: wait.id, phase: wait.phase, ...wait.days, times: wait.times, reason: wait.reason },
      ...{ counts: standing.includes(wait), ended: wait.ended?.on ?? null, cite: viewCite(wait.told) },
      withdrawn: wait.withdrawn && { because: wait.withdrawn.because, on: wait.withdrawn.told.on },
    })),
  };
}

/** @throws {@link notFound} also for a wait of another project. */
function waitOf(asked: InProject & { readonly params: { readonly wait: string } }, scope: Scope) {
  const project = projectOf(scope, asked.params.project);
  const wait = queuesOf(asked, scope).waits.find(({ id }) => id === asked.params.wait);
  if (wait === undefined) throw notFound({ what: "wait" });
  return { project: project.id, wait };
}

/** What a project waits for that others have to give. */
export const queueRoutes: readonly Route[] = [
  read(getWaits, page),
  write(expectWaitEndpoint, {
    decide: (asked, scope) => {
      const project = projectOf(scope, asked.params.project);
      return [expectWait({ project, queues: queuesOf(asked, scope) }, asked.body, scope.newId())];
    },
    reply: page,
  }),
  write(endWaitEndpoint, {
    decide: (asked, scope) => {
      const { project, wait } = waitOf(asked, scope);
      return [endWait(project, wait)];
    },
    reply: page,
  }),
  write(withdrawWaitEndpoint, {
    decide: (asked, scope) => {
      const { project, wait } = waitOf(asked, scope);
      return [withdrawWait(project, wait, asked.body.because)];
    },
    reply: page,
  }),
];
