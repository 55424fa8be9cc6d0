import { setImmediate as others } from "node:timers/promises";
import { type Project, projectFold, storyEntries, storyFold } from "#chapters/lifecycle/domain";
import type { Answer, Day } from "#kernel";
import type { Scope } from "#platform/http";
import {
  evenly,
  type Happening,
  happenedAround,
  happenedInProject,
  type Moved,
  type MovedLine,
  movesOf,
  pathOf,
  preparationMovedSays,
  readingAt,
  widenedAnewSays,
} from "../../domain/index.ts";
import { type GroundThen, groundOf, holding, scopeAt } from "./ground-of.ts";
import { inBatches, linesOf, saidAround } from "./said-around.ts";

/** Since when, of which day the chance is, and what was known. */
export interface MovedAsked {
  readonly from: Day;
  readonly by: Day | null;
  readonly knownAt: string | undefined;
}

/** Each takes a look at the whole record as it was; more are taken a few at a time. */
const MOST_AROUND = 24;

/** What moved a project's forecast since the end of a day. At both ends the numbers are those of the forecast itself. */
export async function movedSince(project: Project, { from, by, knownAt }: MovedAsked, scope: Scope): Promise<Answer<Moved>> {
  const after = `${from}T23:59:59.999Z`;
  const then = await scopeAt(after, knownAt, scope);
  const before = then.image.one(projectFold, project.id) ?? projectFold.initial(project.id);
  const ground = await groundOf(before, then);
  const happened = [
    ...happenedInProject(entriesAfter(project, then, scope), project),
    ...(await happenedInWorkspace(project, { ground, after, knownAt }, scope)),
  ];
  const { stops, legs } = pathOf({ standpoint: { project: before, ground }, day: from }, scope.today, happened);
  const readings: ReturnType<typeof readingAt>[] = [];
  for (const stop of stops) {
    readings.push(readingAt(stop, by));
    await others(); // thousands of worlds each: whoever else asks is answered in between
  }
  return movesOf(readings, legs, by);
}

/** In the order in which they were written. */
function entriesAfter({ id }: Project, { image: then }: Scope, { image }: Scope) {
  const story = image.one(storyFold, id);
  const entries = story === undefined ? [] : storyEntries(story);
  return entries.slice(0, entries.length - then.version(`${projectFold.noun}/${id}`)).toReversed();
}

interface Since {
  readonly ground: GroundThen;
  readonly after: string;
  readonly knownAt: string | undefined;
}

/** What was said around it, each with all that forecasts took after it; and in the end what drifted with no entry that could be named. */
async function happenedInWorkspace(project: Project, { ground, after, knownAt }: Since, scope: Scope): Promise<readonly Happening[]> {
  const happened: Happening[] = [];
  let before = ground;
  for (const some of evenly(inBatches(saidAround({ project: project.id, image: scope.image, after })), MOST_AROUND)) {
    const last = some.at(-1)?.at(-1);
    if (last === undefined) continue;
    const isOfData = some.some((batch) => batch[0]?.of === "data");
    before = holding(await groundOf(project, await scopeAt(last.at, knownAt, scope)), before, isOfData);
    happened.push(...happenedAround(last.at, some.flatMap(linesOf), before));
  }
  const now = await groundOf(project, scope);
  happened.push(...happenedAround(scope.now.toISOString(), driftedLines(before, now, scope.today), now));
  return happened;
}

function driftedLines(before: GroundThen, now: GroundThen, on: Day): readonly MovedLine[] {
  const [was, is] = [before.preparation?.middle ?? null, now.preparation?.middle ?? null];
  const says = [
    ...(before.widening.learnt === now.widening.learnt ? [] : [widenedAnewSays(before.widening.learnt, now.widening.learnt)]),
    ...(was === is ? [] : [preparationMovedSays(was, is)]),
  ];
  return (says.length === 0 ? ["Something around it changed: the rest of the record, or the projects that share its people."] : says).map(
    (each) => ({ on, says: each, entry: null }),
  );
}
