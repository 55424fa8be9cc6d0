import {
  allChecks,
  answerCheck,
  askQuestion,
  type DataSet,
  type DataSetDraft,
  dataSetFold,
  estimateEffort,
  nameDataSet,
  type Profile,
  recordWork,
  sayRoles,
  waiveCheck,
} from "#chapters/data-readiness/domain";
import { addDays, type Day, daysBetween } from "#kernel";
import type { DatedDraft } from "../../history.ts";
import { type Stage, tools } from "../../stage.ts";
import { type DataStory, dataStories } from "./data-stories.ts";
import { measured } from "./profiles.gen.ts";
import { shiftDays } from "./shift-days.ts";

/** A version that was measured: its entry needs the digest of what is kept, so whoever keeps it writes it. */
export interface ToldVersion {
  readonly dataSet: string;
  readonly assessment: string;
  readonly version: string;
  readonly question: string;
  readonly profile: Profile;
  readonly at: string;
}

/** A report that is evidence at a gate. */
export interface ToldReport {
  readonly dataSet: string;
  readonly question: string;
  readonly project: string;
}

export interface ToldData {
  readonly drafts: readonly DatedDraft[];
  readonly versions: readonly ToldVersion[];
  readonly attached: readonly ToldReport[];
}

/** Told here, not imported, so that it counts at the gate. */
const ATTACHED = "Supplier invoices";

/** The data sets of the sample, by the domain's own rules: what they refuse cannot be told. @param projectOf The id of a project by its name. */
export function tellData(stage: Stage, projectOf: (name: string) => string): ToldData {
  const told = dataStories.map((story) => tellOne(stage, story, projectOf(story.project)));
  return {
    drafts: told.flatMap(({ drafts }) => drafts),
    versions: told.flatMap(({ versions }) => versions),
    attached: told.flatMap(({ name, attached }) => (name === ATTACHED ? [attached] : [])),
  };
}

function tellOne(stage: Stage, { name, question: asked, roles, versions, answers, waived, work }: DataStory, project: string) {
  const { clock, idOn } = tools(stage, `data/${name}`);
  const days = versions.map(({ weeksBack }) => addDays(stage.lastTuesday, -7 * weeksBack));
  const [first = stage.lastTuesday] = days;
  const last = days.at(-1) ?? first;
  const begun = clock.on(first);
  const [id, question] = [idOn(begun), idOn(begun)];
  const drafts: DatedDraft[] = [];
  let dataSet: DataSet = dataSetFold.initial(id);
  const say = (on: Day, ...said: readonly DataSetDraft[]) => {
    for (const draft of said) {
      const at = clock.on(on).toISOString();
      drafts.push({ ...draft, at });
      dataSet = dataSetFold.evolve(dataSet, { ...draft, at, sequence: drafts.length, recordedAt: at, by: "import", imported: true });
    }
  };

  say(first, ...nameDataSet(id, { name, project: null }, []));
  say(first, ...askQuestion(dataSet, question, { ...asked, target: null, project }));
  say(first, ...sayRoles(dataSet, roles));
  const done = versions.map(({ version, table, weeksBack }): ToldVersion => {
    const on = addDays(stage.lastTuesday, -7 * weeksBack);
    const at = clock.on(on);
    const profile = JSON.parse(measured[table.name] ?? "null") as Profile; // written from one by `npm run sample-profiles`
    return {
      dataSet: id,
      assessment: idOn(at),
      version,
      question,
      profile: shiftDays(profile, daysBetween(table.measuredOn, on)),
      at: at.toISOString(),
    };
  });
  for (const answer of answers) say(last, answerCheck(dataSet, { ...answer, question: null }, allChecks));
  for (const { check, effort, personDays } of work) {
    say(last, estimateEffort(dataSet, { check, question: null, effort }, allChecks));
    say(last, recordWork(dataSet, { check, question: null, personDays }, allChecks));
    say(last, estimateEffort(dataSet, { check, question: null, effort: null }, allChecks));
  }
  if (waived)
    say(last, waiveCheck(dataSet, { ...waived, question, until: addDays(stage.until, waived.days) }, { checks: allChecks, today: last }));
  return { name, drafts, versions: done, attached: { dataSet: id, question, project } };
}
