import { type Measured, measureTable } from "#platform/datasets";
import { type Asked, act, type Route } from "#platform/http";
import {
  acceptEvidenceEndpoint,
  measureTable as measureTableEndpoint,
  offerEvidenceEndpoint,
  offerTableEndpoint,
} from "../contract/index.ts";
import { acceptEvidence, contextOf, criterionOf, noFigure, offerEvidence, written } from "../domain/index.ts";
import { momentOf, onProject } from "./project-of.ts";

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

/** Evidence by hand, by key, and from a table that is measured here. */
export const evidenceRoutes: readonly Route[] = [
  onProject(offerEvidenceEndpoint, (project, { body }, scope) => {
    const { criterion, value, grade } = body;
    const figure = {
      value,
      interval: body.interval ?? null,
      n: body.n ?? null,
      slice: body.slice ?? null,
      grade,
      digest: body.digest ?? null,
      context: contextOf(body.context ?? null),
    };
    const source = { source: written("source", body.source), measuredOn: body.measuredOn ?? scope.today };
    return offerEvidence(project, { evidence: scope.newId(), criterion, ...figure, ...source }, momentOf(scope));
  }),
  onProject(acceptEvidenceEndpoint, (project, { body }) => acceptEvidence(project, { ...body, reason: written("reason", body.reason) })),
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
];
