import { asReferences, type Project, projectFacts, projectFold, rulesOf } from "#chapters/lifecycle/domain";
import type { ReadinessNeedsView } from "../contract/index.ts";
import { bandHeld, gateAsksSince, type ReadinessNeed, readinessNeedKinds, saidNeeds } from "../domain/index.ts";
import { type AskedByProject, askedByProjects } from "./asked-by-project.ts";
import { madeReports, type ReportGround } from "./made-report.ts";

type Due = ReadinessNeedsView["needs"][number];

/** Days and phases are read, never anybody's words. */
const wordless = asReferences(() => undefined);

/** What is due on the data of projects that go on; a profile is read only where a gate is near. People's words in it are references. */
export async function dueNeeds(ground: ReportGround): Promise<readonly Due[]> {
  const { image, today } = ground;
  const going = askedByProjects(image).flatMap((asked) => {
    const project = image.one(projectFold, asked.project);
    return project === undefined || project.standing?.value === "stopped" ? [] : [{ asked, project }];
  });
  const near = going.flatMap(({ asked, project }) => {
    const since = gateAsksSince(projectFacts(project, { today, rules: rulesOf(image) }, wordless), today);
    return since === null ? [] : [{ asked, project, since }];
  });
  const made =
    near.length === 0
      ? []
      : await madeReports(
          near.map(({ asked }) => asked),
          ground,
        );
  const held = near.flatMap(({ asked, project, since }, at) => {
    const one = made[at];
    return one?.known ? bandHeld(one.value.report, asked.dataSet.name, since).map((need) => due(project, asked, need)) : [];
  });
  const said = going.flatMap(({ asked, project }) =>
    saidNeeds(asked.dataSet, asked.wanted.question, today).map((need) => due(project, asked, need)),
  );
  return onceEach([...held, ...said]);
}

const due = ({ id, name }: Project, { dataSet }: AskedByProject, need: ReadinessNeed): Due => ({
  project: id,
  name,
  dataSet: dataSet.id,
  ...need,
});

/** Two questions to one data set are told once of what both find; the most urgent first. */
function onceEach(needs: readonly Due[]): readonly Due[] {
  const told = new Map(needs.map((need) => [`${need.project} ${need.dataSet} ${need.what} ${need.says}`, need]));
  const order = ({ what }: Due): number => readinessNeedKinds.indexOf(what);
  return [...told.values()].sort((a, b) => order(a) - order(b) || (a.since < b.since ? -1 : 1));
}
