import { daysBetween } from "#kernel";
import type { Asked, Reply, Scope } from "#platform/http";
import type { listDataSets } from "../contract/index.ts";
import { type DataSet, dataSetFold } from "../domain/index.ts";
import { type MadeReport, madeReports } from "./made-report.ts";
import { viewProjects } from "./view-data-set.ts";
import { withWords } from "./words-within.ts";

type Listed = Reply<typeof listDataSets>;
type Row = Listed["dataSets"][number];

/** A page of data sets, the one that was last assessed or named first. Only those on the page have their reports made. */
export async function viewList({ project, retired, offset, limit }: Asked<typeof listDataSets>["query"], scope: Scope): Promise<Listed> {
  const all = scope.image
    .all(dataSetFold)
    .filter((one) => (one.retired !== null) === (retired === "yes"))
    .filter((one) => project === undefined || one.projects.some((its) => its.project === project))
    .toSorted((a, b) => newest(b) - newest(a));
  const shown = all.slice(offset, offset + limit);
  const asked = shown.flatMap((dataSet) => questionsOf(dataSet).map((question) => ({ dataSet, question })));
  const made = await madeReports(
    asked.map(({ dataSet, question }) => ({ dataSet, wanted: { version: null, question } })),
    scope,
  );
  const standing = new Map<DataSet, Row["questions"][number][]>(shown.map((dataSet) => [dataSet, []]));
  asked.forEach(({ dataSet, question }, at) => {
    const report = made[at];
    if (report) standing.get(dataSet)?.push(viewQuestion(dataSet, question, report));
  });
  const dataSets = shown.map((dataSet) => viewRow(dataSet, standing.get(dataSet) ?? [], scope));
  return { asOf: scope.today, total: all.length, dataSets: await withWords(dataSets, scope) };
}

const newest = ({ assessed, opened }: DataSet): number => assessed.at(-1)?.told.entry ?? opened?.entry ?? 0;

/** What it is asked; the data set alone where nobody asks anything. */
function questionsOf({ questions }: DataSet): readonly (string | null)[] {
  const live = questions.filter(({ withdrawn }) => withdrawn === null).map(({ id }) => id);
  return live.length === 0 ? [null] : live;
}

function viewQuestion(
  { questions }: DataSet,
  id: string | null,
  made: Awaited<ReturnType<typeof madeReports>>[number],
): Row["questions"][number] {
  const question = questions.find((one) => one.id === id);
  const report = made.known ? (made.value satisfies MadeReport).report : null;
  const [gap = null] = report?.gaps ?? [];
  return {
    ...{ question: id, asks: question?.asks ?? null, project: question?.project ?? null },
    band: made.known ? { known: true, value: made.value.report.reached } : made,
    held: report && heldIn(report),
    gap: gap && { check: gap.check, says: gap.says },
    gaps: report?.gaps.length ?? 0,
    days: !made.known
      ? made
      : made.value.report.effort.known
        ? { known: true, value: made.value.report.effort.value.p50 }
        : made.value.report.effort,
  };
}

function heldIn({ heldBy, checks }: MadeReport["report"]): Row["questions"][number]["held"] {
  const check = checks.find((one) => one.check === heldBy);
  return check && (check.state === "failed" || check.state === "not-measured")
    ? { check: check.check, says: check.says, state: check.state }
    : null;
}

function viewRow(dataSet: DataSet, questions: Row["questions"], { image, today }: Scope): Row {
  const last = dataSet.assessed.at(-1);
  return {
    ...{ id: dataSet.id, name: dataSet.name, isRetired: dataSet.retired !== null, questions },
    projects: viewProjects(dataSet, image).map(({ project, name }) => ({ project, name })),
    ...{ version: last?.version ?? null, rows: last?.rows ?? null, measuredOn: last?.measuredOn ?? null },
    ageDays: last ? Math.max(0, daysBetween(last.measuredOn, today)) : null,
  };
}
