import { isAtLeast } from "#kernel";
import { type Measured, measureTable } from "#platform/datasets";
import { type Asked, act, type Route, type Scope } from "#platform/http";
import {
  acceptEvidenceEndpoint,
  measureTable as measureTableEndpoint,
  offerBatchEndpoint,
  offerEvidenceEndpoint,
  offerTableEndpoint,
} from "../contract/index.ts";
import {
  acceptEvidence,
  contextOf,
  criterionOf,
  type FigureSaid,
  noFigure,
  offerBatch,
  offerEvidence,
  offerFigure,
  openSitting,
  written,
} from "../domain/index.ts";
import { votersOf } from "./gate-room.ts";
import { momentOf, onProject } from "./project-of.ts";
import { resultsRoutes } from "./results-routes.ts";

const LONGEST_SLICE = 200;

type TableBody = Pick<Asked<typeof offerTableEndpoint>["body"], "file" | "measure" | "where">;

const measured = ({ file, measure, where }: TableBody): Promise<Measured> =>
  measureTable({ name: file.name, bytes: Buffer.from(file.base64, "base64") }, measure, where);

/** What was measured, as one would say it: "mean of score in holdout.csv, rows with segment = new". */
function measuredSays({ file, measure, where }: TableBody, rows: number): string {
  const of = "column" in measure ? ` of ${measure.column}` : "";
  const what = measure.of === "share" ? `share of rows with ${measure.column} = ${measure.equals}` : `${measure.of}${of}`;
  return `${what} in ${file.name} (${rows} rows)${where === undefined ? "" : `, rows with ${where.column} = ${where.equals}`}`;
}

/** Rows that were picked are a slice, also when nobody gives it a name: it cannot pass for all cases. */
const sliceOf = ({ slice, where }: Pick<Asked<typeof offerTableEndpoint>["body"], "slice" | "where">): string | null =>
  slice ?? (where === undefined ? null : `${where.column} = ${where.equals}`.slice(0, LONGEST_SLICE));

/** A figure as somebody says it: what is left out is not known, but the day, which is today. */
const saidIn = (body: Asked<typeof offerEvidenceEndpoint>["body"], { today }: Scope): FigureSaid => ({
  criterion: body.criterion ?? null,
  metric: body.metric ?? null,
  value: body.value,
  interval: body.interval ?? null,
  n: body.n ?? null,
  slice: body.slice ?? null,
  grade: body.grade,
  digest: body.digest ?? null,
  context: contextOf(body.context ?? null),
  source: written("source", body.source),
  measuredOn: body.measuredOn ?? today,
});

/** Evidence by hand, by key, and from a table that is measured here. */
export const evidenceRoutes: readonly Route[] = [
  onProject(
    offerEvidenceEndpoint,
    (project, { body }, scope) => offerFigure(project, saidIn(body, scope), { ...momentOf(scope), newId: scope.newId }),
    true,
  ),
  onProject(
    offerBatchEndpoint,
    (project, { body }, scope) => {
      const figures = body.figures.map((figure) => saidIn(figure, scope));
      return offerBatch(project, figures, { ...momentOf(scope), newId: scope.newId });
    },
    true,
  ),
  onProject(acceptEvidenceEndpoint, (project, { body }, scope) => {
    const isLead = isAtLeast(scope.reader.role, "lead");
    const room = openSitting(project) === null ? null : votersOf(scope.image, project.id);
    return acceptEvidence(project, { ...body, reason: written("reason", body.reason) }, { moment: momentOf(scope), isLead, room });
  }),
  act(measureTableEndpoint, async ({ body }) => {
    const { value, ...rest } = await measured(body);
    return { ...rest, value: value.known ? value.value : null, because: value.known ? null : value.because };
  }),
  onProject(offerTableEndpoint, async (project, { body }, scope) => {
    const { criterion } = body;
    criterionOf(project, criterion);
    const { value, n, rows, digest } = await measured(body);
    if (!value.known) throw noFigure({ because: value.because });
    const figure = { value: value.value, interval: null, n, slice: sliceOf(body), grade: "measured", digest, context: null } as const;
    const source = { source: measuredSays(body, rows), measuredOn: scope.today };
    return offerEvidence(project, { evidence: scope.newId(), criterion, ...figure, ...source }, momentOf(scope));
  }),
  ...resultsRoutes,
];
