import { type Project, projectDraft, projectFold } from "#chapters/lifecycle/domain";
import { type Day, type Image, Problem } from "#kernel";
import type { LedgerDoor } from "#platform/http";
import type { Db } from "#platform/records";
import { type DataJudgement, type DataSet, dataJudgement, dataSetFold } from "../../domain/index.ts";
import { type AskedByProject, askedByProjects } from "../asked-by-project.ts";
import { madeReports } from "../made-report.ts";
import { withoutWords } from "../words-within.ts";

interface Ground {
  readonly records: Db;
  readonly ledger: Pick<LedgerDoor, "image" | "append">;
  readonly workspace: { readonly id: string };
  readonly today: Day;
}

const ATTEMPTS = 5;

/**
 * Writes the third judgement of P-T6 on each project that asks something of a data set, from the reports of its questions: by the machine,
 * with the reason. A person who judged after the data was measured is not contradicted.
 *
 * Nothing hangs on it that was asked for: whoever says something of a data set has said it, whether or not a judgement follows.
 */
export async function judgeData(dataSet: string, { records, ledger, workspace, today }: Ground): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const image = await ledger.image(workspace.id);
    const projects = projectsAsking(image.one(dataSetFold, dataSet));
    if (projects.size === 0) return;
    const drafts = await judgements(image, projects, { records, workspace, today });
    if (drafts.length === 0) return;
    try {
      await ledger.append(workspace.id, { by: "system", drafts, seen: image });
      return;
    } catch (error) {
      if (!(error instanceof Problem && error.code === "platform/conflict")) throw error;
      if (attempt === ATTEMPTS) return; // the next who says something of it tries again
    }
  }
}

const projectsAsking = (dataSet: DataSet | undefined): ReadonlySet<string> =>
  new Set(dataSet?.questions.flatMap(({ project, withdrawn }) => (withdrawn === null && project !== null ? [project] : [])));

async function judgements(image: Image, projects: ReadonlySet<string>, ground: Omit<Ground, "ledger">) {
  const asked = askedByProjects(image, projects).filter(isOwn);
  const made = await madeReports(asked, { ...ground, image });
  const found = asked.map((one, at) => {
    const report = made[at];
    return {
      ...one,
      judged: report?.known ? dataJudgement(report.value.report) : null,
      told: report?.known ? report.value.assessed.told.entry : -1,
    };
  });
  return [...projects].flatMap((id) => {
    const project = image.one(projectFold, id);
    const own = found.filter((one) => one.project === id);
    const judged = together(own.map((one) => one.judged));
    const measured = Math.max(...own.map(({ told }) => told));
    if (project === undefined || judged === null || !isNews(project, judged, measured)) return [];
    return [projectDraft(id, "lifecycle/judgement-made", { judgement: "data", holds: judged.holds, reason: withoutWords(judged.reason) })];
  });
}

/** Asked by the project itself: a report for nobody's question says nothing of whether its data is good for this one. */
const isOwn = ({ project, dataSet, wanted }: AskedByProject): boolean =>
  dataSet.questions.some(({ id, project: asking }) => id === wanted.question && asking === project);

/** Good where all of it is; not good where one is not; no judgement where one has none and the others are good. */
function together(judged: readonly (DataJudgement | null)[]): DataJudgement | null {
  const against = judged.find((one) => one?.holds === false);
  if (against) return against;
  return judged.every((one) => one !== null) ? (judged[0] ?? null) : null;
}

/** What a person said after the measuring stands; what they said before gives way where the data says otherwise. The machine repeats itself once for each new measuring. */
function isNews({ standing, judgements: { data } }: Project, { holds }: DataJudgement, measured: number): boolean {
  if (standing?.value === "stopped") return false;
  if (data === null) return true;
  const differs = data.value.holds !== holds;
  const isOlder = data.told.entry < measured;
  return data.told.by === "system" && !data.told.imported ? differs || isOlder : differs && isOlder;
}
