import { type Project, projectFold } from "#chapters/lifecycle/domain";
import { viewCite } from "#chapters/lifecycle/server";
import { day, isDay, known, unknown } from "#kernel";
import { type Asked, act, notFound, type Reply, type Route, read, type Scope, write } from "#platform/http";
import { readText } from "#platform/pasted";
import { getItemsForecast, type ItemStreamView, keepItemLog, listItemStreams, readItemLog, withdrawItemLog } from "../contract/index.ts";
import {
  assumptionsNow,
  assumptionsOf,
  forecastItems,
  type ItemStream,
  type ItemsAssumed,
  itemStreamFold,
  itemsModel,
  itemsSay,
  type KeptLog,
  keepLog,
  type LogRead,
  looksLikeJson,
  readLog,
  refuseEndless,
  rowsOfJson,
  streamNamed,
  withdrawLog,
} from "../domain/index.ts";

/** Whoever asks about nothing is told of so many. */
const SOME_ITEMS = 10;

const streamsIn = ({ image }: Pick<Scope, "image">) => image.all(itemStreamFold);

/** @throws {@link notFound} also for one of another workspace. */
function streamOf({ image }: Scope, id: string): ItemStream & { readonly log: KeptLog } {
  const found = image.one(itemStreamFold, id);
  if (!found?.log) throw notFound({ what: "stream of items" });
  return { ...found, log: found.log };
}

function viewStream({ id, log, kept, withdrawn }: ItemStream, { image }: Pick<Scope, "image">): ItemStreamView | null {
  if (log === null || kept === null) return null;
  const project: Project | undefined = log.project === null ? undefined : image.one(projectFold, log.project);
  return {
    ...{ id, ...log, projectName: project?.name ?? null, kept: viewCite(kept) },
    withdrawn: withdrawn && { because: withdrawn.because, on: withdrawn.told.on },
  };
}

/** One stream as it stands. */
function page(scope: Scope, id: string): ItemStreamView {
  const view = viewStream(streamOf(scope, id), scope);
  if (view === null) throw notFound({ what: "stream of items" });
  return view;
}

/** What the workspace assumes of pace and growth, at the moment that is looked at. */
function assumedIn({ image }: Pick<Scope, "image">): ItemsAssumed {
  const said = assumptionsOf(image);
  const { drift, splitRate } = assumptionsNow(said);
  return { drift, growth: { ...splitRate, isOwn: said.splitRate !== null } };
}

function forecast(scope: Scope, id: string, { items, until }: Asked<typeof getItemsForecast>["query"]): Reply<typeof getItemsForecast> {
  const stream = streamOf(scope, id);
  const question = { items: items ?? (stream.log.open > 0 ? stream.log.open : SOME_ITEMS), by: until === undefined ? null : day(until) };
  const model =
    stream.withdrawn === null
      ? itemsModel(stream.log, assumedIn(scope), scope.today)
      : unknown("This log was withdrawn, and nothing is forecast from it.");
  const found = model.known ? forecastItems(model.value, question) : model;
  return {
    ...{ asOf: scope.today, stream: page(scope, id), question, forecast: found },
    model: model.known ? known({ ...model.value, counts: [...model.value.counts] }) : model,
    says: found.known ? itemsSay(found.value, question) : found.because,
  };
}

/** A log as it is read now; nothing of it is kept. */
function logIn({ text, dayOrder, kind, until, columns = [] }: Asked<typeof readItemLog>["body"], { today }: Scope): LogRead {
  const chosen = {
    ...{ dayOrder: dayOrder ?? null, kind: kind ?? null, until: until !== undefined && isDay(until) ? until : null },
    columns: new Map(columns.map(({ column, role }) => [column, role])),
  };
  const isJson = looksLikeJson(text);
  refuseEndless(text, isJson);
  return readLog(isJson ? rowsOfJson(text) : readText(text), today, chosen);
}

/** Logs of items: read, kept as counts a week, forecast from, withdrawn. */
export const throughputRoutes: readonly Route[] = [
  read(listItemStreams, ({ query }, scope) => ({
    asOf: scope.today,
    streams: streamsIn(scope)
      .flatMap((stream) => viewStream(stream, scope) ?? [])
      .filter(({ project }) => query.project === undefined || project === query.project)
      .toSorted((a, b) => a.name.localeCompare(b.name, "en")),
  })),
  read(getItemsForecast, ({ params, query }, scope) => forecast(scope, params.stream, query)),
  act(readItemLog, ({ body }, scope) => logIn(body, scope)),
  write(keepItemLog, {
    decide: ({ body }, scope) => {
      if (body.project !== null && scope.image.one(projectFold, body.project) === undefined) throw notFound({ what: "project" });
      return { drafts: keepLog(body, streamsIn(scope), scope.newId), unmoved: ["forecasting/throughput", "forecasting/throughput/"] };
    },
    reply: ({ body }, scope) => page(scope, streamNamed(body.name, streamsIn(scope))?.id ?? ""),
  }),
  write(withdrawItemLog, {
    decide: ({ params, body }, scope) => [withdrawLog(streamOf(scope, params.stream), body.because)],
    reply: ({ params }, scope) => page(scope, params.stream),
  }),
];
