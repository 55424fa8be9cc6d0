import { asAgreed, criterionOf, offerEvidence, type Project, plainName, projectFold, setCriterion } from "#chapters/lifecycle/domain";
import { momentOf } from "#chapters/lifecycle/server";
import { type Draft, problem } from "#kernel";
import type { Asked, Scope } from "#platform/http";
import type { attachReport } from "../../contract/index.ts";
import {
  type Assessed,
  BAND_METRIC,
  bandSays,
  type DataSet,
  figureOfReport,
  linkProject,
  noFigureInReport,
  type ReportFigure,
  saidByPeople,
  usualBandCriterion,
} from "../../domain/index.ts";
import { citedBody, type MadeReport, reportOrRefusal } from "../made-report.ts";
import { withWords } from "../words-within.ts";
import { keepReport } from "./report-store.ts";

/** Where nobody says which criterion, and none asks for the figure. */
const whichTerms = problem<{ field: string; metric: string }>(
  "data-readiness/which-terms",
  422,
  ({ metric }) =>
    `No criterion of this project asks for “${metric}”. Say which it answers, or give a comparison and a threshold for a new one.`,
);

type Body = Asked<typeof attachReport>["body"];

/** What is attached, before the ledger gives it a place. */
interface Attaching {
  readonly drafts: readonly Draft[];
  readonly criterion: string;
  readonly evidence: string;
}

/**
 * Offers a figure of today's report to a criterion: one that is named, one that asks for it by its metric, or one that is set in the same
 * act. The report itself is kept under its digest, so that what the gate cites can be read and proved for good.
 *
 * @throws {noFigureInReport} {whichTerms} and what lifecycle's own rules refuse.
 */
export async function attachTo(project: Project, dataSet: DataSet, body: Body, scope: Scope): Promise<Attaching> {
  const made = await reportOrRefusal(dataSet, { version: body.version ?? null, question: body.question }, scope);
  const figure = figureOfReport(made.report, made.assessed.rows, body.figure);
  if (!figure.known) throw noFigureInReport({ because: figure.because });
  const { digest } = made;
  await keepReport(scope.records, {
    workspace: scope.workspace.id,
    dataSet: dataSet.id,
    digest,
    body: citedBody(dataSet, made).body,
    keptAt: scope.now,
  });

  const asked = criterionFor(project, dataSet, figure.value, body, scope);
  const after = afterwards(project, asked.drafts, scope);
  const evidence = scope.newId();
  const offered = offerEvidence(
    after,
    {
      ...{ evidence, criterion: asked.criterion, value: figure.value.value, interval: figure.value.interval, n: made.assessed.rows },
      slice: criterionOf(after, asked.criterion).terms.slice,
      grade: isMeasuredHere(made.assessed) ? "measured" : "reported",
      source: await withWords(sourceSays(dataSet, made, figure.value), scope),
      ...{ digest, measuredOn: made.assessed.measuredOn, context: null },
    },
    momentOf(scope),
  );
  return { drafts: [...linkProject(dataSet, project.id), ...asked.drafts, offered], criterion: asked.criterion, evidence };
}

/** By this server, for this record: what history from elsewhere says of itself, and what somebody else sent, was reported. */
const isMeasuredHere = ({ measured, told }: Assessed): boolean => measured === "here" && told.by === "system" && !told.imported;

/** The criterion that is meant, and what sets it where it is new. */
function criterionFor(project: Project, dataSet: DataSet, { metric, unit }: ReportFigure, body: Body, { newId }: Scope) {
  if (body.criterion !== undefined) return { criterion: criterionOf(project, body.criterion).id, drafts: [] };
  const asking = body.terms === undefined ? askingFor(project, metric, dataSet.name) : undefined;
  if (asking !== undefined) return { criterion: asking.id, drafts: [] };
  const usual = body.figure.of === "band" ? usualBandCriterion : undefined;
  const {
    role = "success",
    comparison = usual?.comparison,
    threshold = usual?.threshold,
    reason = usual?.reason ?? null,
    deadline,
  } = body.terms ?? {};
  if (comparison === undefined || threshold === undefined) throw whichTerms({ field: "terms", metric });
  const said = { role, metric, slice: dataSet.name, comparison, threshold, unit, minimumSample: null, deadline: deadline ?? null, reason };
  const criterion = newId();
  return { criterion, drafts: setCriterion(project, criterion, asAgreed(project, said)) };
}

/** The live criterion on this metric: of this data set by name, else of all of them. */
function askingFor({ criteria }: Project, metric: string, name: string) {
  const live = criteria.filter(({ withdrawn, terms }) => withdrawn === null && plainName(terms.metric) === plainName(metric));
  return live.findLast(({ terms }) => terms.slice === name) ?? live.findLast(({ terms }) => terms.slice === null);
}

/** The project as it will be once these are written. */
function afterwards(project: Project, drafts: ReturnType<typeof setCriterion>, { now, reader, image }: Scope): Project {
  const at = now.toISOString();
  return drafts.reduce(
    (before, draft, place) =>
      projectFold.evolve(before, { ...draft, at, recordedAt: at, sequence: image.size + place, by: reader.by, imported: false }),
    project,
  );
}

/** What somebody would ask for, in words: "Data readiness report of customers, version 2026-03, for “who will leave?”: band B, digest 3f…". */
function sourceSays({ name, questions }: DataSet, { assessed, report, digest }: MadeReport, figure: ReportFigure): string {
  const asks = report.question === null || questions.length === 0 ? "" : `, for “${report.question}”`;
  const band = figure.metric === BAND_METRIC ? "" : ` (${bandSays(report.reached)})`;
  const people = saidByPeople(report);
  return [
    `Data readiness report of ${name}, version ${assessed.version}${asks}: ${figure.says}${band}`,
    ...(people === null ? [] : [people]),
    `${assessed.rows.toLocaleString("en-GB")} rows`,
    `digest ${digest}`,
  ].join("; ");
}
