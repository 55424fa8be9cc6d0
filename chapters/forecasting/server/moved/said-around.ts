import { dataSetFold } from "#chapters/data-readiness/domain";
import { RULES_ID, rulesStoryFold, type Source, type StoryOf, sourceOf, storyEntries } from "#chapters/lifecycle/domain";
import type { Entry, Fold, Image } from "#kernel";
import {
  ASSUMPTIONS_ID,
  assumptionSays,
  assumptionsStoryFold,
  closedRoundSays,
  finishedFold,
  finishedSays,
  type MovedLine,
  queueSays,
  queuesStoryFold,
  roundFold,
  ruleSays,
  saidOfData,
} from "../../domain/index.ts";

/** Something said around a project that its forecast may take. */
export interface SaidAround {
  readonly at: string;
  readonly of: "rules" | "assumptions" | "estimates" | "queues" | "reported" | "withdrawn" | "data";
  readonly line: MovedLine;
}

/** Which project, in what is known at the later moment, and after which instant. */
export interface Looking {
  readonly project: string;
  readonly image: Image;
  readonly after: string;
}

/** What was said around a project after an instant, in the order of the ledger. Nobody's name or words. */
export function saidAround({ project, image, after }: Looking): readonly SaidAround[] {
  const stories = [
    ...storyOfOne(image, rulesStoryFold, RULES_ID).map((entry) => said("rules", sourceOf(entry), ruleSays(entry))),
    ...storyOfOne(image, assumptionsStoryFold, ASSUMPTIONS_ID).map((entry) => said("assumptions", sourceOf(entry), assumptionSays(entry))),
    ...storyOfOne(image, queuesStoryFold, project).map((entry) => said("queues", sourceOf(entry), queueSays(entry))),
  ];
  const rounds = image.all(roundFold).filter((round) => round.project === project);
  const finished = image.all(finishedFold);
  const dataSets = image
    .all(dataSetFold)
    .filter(({ projects, questions }) => [...projects, ...questions].some((of) => of.project === project));
  return [
    ...stories,
    ...rounds.flatMap((round) => (round.closed === null ? [] : said("estimates", round.closed, closedRoundSays(round)))),
    ...finished.flatMap(({ reported }) => (reported === null ? [] : said("reported", reported, ""))),
    ...finished.flatMap(({ withdrawn }) => (withdrawn === null ? [] : said("withdrawn", withdrawn.told, ""))),
    ...dataSets.flatMap((dataSet) => saidOfData(dataSet).map(({ told, says }) => said("data", told, says))),
  ]
    .filter(({ at }) => at > after)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : (a.line.entry ?? 0) - (b.line.entry ?? 0)));
}

function storyOfOne<Line extends Entry>(image: Image, fold: Fold<StoryOf<Line>, Line>, id: string): readonly Line[] {
  const story = image.one(fold, id);
  return story === undefined ? [] : storyEntries(story);
}

const said = (of: SaidAround["of"], { at, on, entry }: Source, says: string): SaidAround => ({ at, of, line: { on, says, entry } });

/** What was said of one thing on one day, with nothing else between, as one: ten projects reported together are one step. */
export function inBatches(all: readonly SaidAround[]): readonly (readonly SaidAround[])[] {
  const batches: SaidAround[][] = [];
  for (const one of all) {
    const last = batches.at(-1)?.at(-1);
    if (last?.of === one.of && last.line.on === one.line.on) batches.at(-1)?.push(one);
    else batches.push([one]);
  }
  return batches;
}

/** The lines of a batch; finished projects are counted, and not told one by one. */
export function linesOf(batch: readonly SaidAround[]): readonly MovedLine[] {
  const [first] = batch;
  if (first?.of !== "reported" && first?.of !== "withdrawn") return batch.map(({ line }) => line);
  return [{ ...first.line, says: finishedSays(batch.length, first.of) }];
}
