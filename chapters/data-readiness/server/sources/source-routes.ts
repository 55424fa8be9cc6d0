import { isAtLeast, problem } from "#kernel";
import type { SourceConnection, SourceReading } from "#platform/datasets";
import { act, covers, notFound, type Route, read, type Scope } from "#platform/http";
import {
  addDataSource,
  assessSource,
  listDataSources,
  listSourceTables,
  lookAtSource,
  removeDataSource,
  type SourceReadingSaid,
  type SourceView,
  setSourcePasswordEndpoint,
} from "../../contract/index.ts";
import {
  addSource,
  type DataSource,
  dataSourceFold,
  liveSources,
  readingName,
  refuseRetired,
  removeSource,
  rolesAgain,
  setSourcePassword,
} from "../../domain/index.ts";
import { lookAt } from "../assess/index.ts";
import { type StartAssessment, viewAssessment } from "../assessments/start-assessment.ts";
import { dataSetOf } from "../data-set-of.ts";
import type { SourceReach } from "./source-reach.ts";
import type { SourceStore } from "./source-store.ts";

/** Rows of a first look. */
const LOOKED_AT = 10_000;
const MOST_TABLES = 2_000;
/** A look is for somebody who waits for it. */
const looking = { memoryMb: 768, seconds: 280 };

const sourceClosed = problem<{ name: string }>(
  "data-readiness/source-closed",
  409,
  ({ name }) =>
    `“${name}” cannot be read: its host is not allowed any more, or its password was sealed under another secret. Ask whoever runs the server, or add the source anew.`,
);

const queriesByLeads = problem<{ field: string }>(
  "data-readiness/queries-by-leads",
  403,
  () =>
    "A query of your own is for leads, admins and owners: it decides what of the database others see. Choose a table, or ask one of them.",
);

interface Ground {
  readonly store: SourceStore;
  readonly reach: SourceReach;
  readonly start: StartAssessment;
}

/** @throws {@link notFound} also for one of another workspace, and one that was removed. */
function sourceOf({ image }: Pick<Scope, "image">, id: string): DataSource {
  const found = image.one(dataSourceFold, id);
  if (found === undefined || liveSources([found]).length === 0) throw notFound({ what: "source" });
  return found;
}

/** Databases that data sets are read from, where they lie. */
export const sourceRoutes = ({ store, reach, start }: Ground): readonly Route[] => {
  const connectionOf = async (source: DataSource, scope: Scope): Promise<SourceConnection> => {
    const connection = (await store.find(scope.workspace.id, [source.id])).get(source.id);
    if (connection === undefined || !reach.isAllowed(connection)) throw sourceClosed({ name: source.name });
    return connection;
  };
  const view = (source: DataSource, connection: SourceConnection | undefined): SourceView => ({
    ...{ id: source.id, name: source.name, engine: source.engine, host: source.host, addedOn: source.added?.on ?? "" },
    ...{
      port: connection?.port ?? 1,
      database: connection?.database ?? "?",
      user: connection?.user ?? "?",
      tls: connection?.tls ?? "none",
    },
    hasAuthority: (connection?.authority ?? null) !== null,
    isOpen: connection !== undefined && reach.isAllowed(connection),
  });

  return [
    read(listDataSources, async (_asked, { image, workspace, reader }) => {
      const sources = liveSources(image.all(dataSourceFold)).toSorted((a, b) => a.name.localeCompare(b.name, "en"));
      const found = await store.find(
        workspace.id,
        sources.map(({ id }) => id),
      );
      return {
        sources: sources.map((source) => view(source, found.get(source.id))),
        hosts: reach.hosts,
        mayAdd: reach.hosts > 0 && mayConnect(reader),
      };
    }),
    act(addDataSource, async ({ body: { name, ...connection } }, scope) => {
      const { workspace, ledger, newId, reader, now, image } = scope;
      const id = newId();
      const draft = addSource(id, { name, engine: connection.engine, host: connection.host }, image.all(dataSourceFold));
      await reach.tables(connection, 1);
      const place = { workspace: workspace.id, id };
      await store.keep(place, connection, now);
      try {
        await ledger.append(workspace.id, { by: reader.by, drafts: [draft], seen: image, unmoved: ["data-readiness/source"] });
      } catch (error) {
        await store.remove(place); // a connection that no entry names is nobody's
        throw error;
      }
      return view(sourceOf({ image: await ledger.image(workspace.id) }, id), connection);
    }),
    act(setSourcePasswordEndpoint, async ({ params, body }, scope) => {
      const source = sourceOf(scope, params.source);
      const connection = { ...(await connectionOf(source, scope)), password: body.password };
      await reach.tables(connection, 1);
      await store.keep({ workspace: scope.workspace.id, id: source.id }, connection, scope.now);
      await scope.ledger.append(scope.workspace.id, { by: scope.reader.by, drafts: [setSourcePassword(source)] });
      return view(source, connection);
    }),
    act(removeDataSource, async ({ params }, scope) => {
      const source = sourceOf(scope, params.source);
      await store.remove({ workspace: scope.workspace.id, id: source.id });
      await scope.ledger.append(scope.workspace.id, { by: scope.reader.by, drafts: removeSource(source) });
      return { removed: true };
    }),
    read(listSourceTables, async ({ params }, scope) => {
      const connection = await connectionOf(sourceOf(scope, params.source), scope);
      const tables = await reach.tables(connection, MOST_TABLES + 1);
      return { tables: tables.slice(0, MOST_TABLES), isCut: tables.length > MOST_TABLES };
    }),
    act(lookAtSource, async ({ params, body }, scope) => {
      const dataSet = dataSetOf(scope, params.dataSet);
      refuseRetired(dataSet);
      const source = sourceOf(scope, params.source);
      const reading = readingOf(body.reading, scope);
      const connection = await connectionOf(source, scope);
      const name = readingName(source, reading.of === "table" ? reading.table : null);
      const given = { source: { ...reach.of(connection, looking.seconds), reading, first: LOOKED_AT } };
      const look = await lookAt({ ...given, name, today: scope.today }, { limits: looking });
      const names = look.columns.map((column) => column.name);
      return {
        ...{ name, rows: look.rows, isCut: look.rows >= LOOKED_AT, columns: look.columns, skipped: look.skipped },
        ...rolesAgain(dataSet.roles?.value ?? null, names, look),
      };
    }),
    act(assessSource, async ({ params, body: { reading: said, ...body } }, scope) => {
      const source = sourceOf(scope, params.source);
      const reading = readingOf(said, scope);
      await connectionOf(source, scope);
      const file = readingName(source, reading.of === "table" ? reading.table : null);
      const from = { upload: null, keep: false, source: source.id, reading: JSON.stringify(reading), file };
      return viewAssessment(await start(dataSetOf(scope, params.dataSet), body, from, scope));
    }),
  ];
};

const mayConnect = ({ role, scopes }: Scope["reader"]): boolean =>
  role !== null && isAtLeast(role, "lead") && (scopes === null || covers(scopes, "data-readiness:sources"));

/** @throws {@link queriesByLeads} */
function readingOf(said: SourceReadingSaid, { reader }: Scope): SourceReading {
  if ("table" in said) return { of: "table", schema: said.schema, table: said.table };
  if (!mayConnect(reader)) throw queriesByLeads({ field: "reading" });
  return { of: "query", sql: said.query };
}
