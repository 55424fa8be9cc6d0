import type { ProjectFacts } from "../facts/facts.ts";
import { asReferences, projectFacts } from "../facts/project-facts.ts";
import { type Project, stayNow } from "../project.ts";
import type { OnDay } from "../rules/rules.ts";
import { autonomyDue } from "./autonomy-due.ts";
import { criteriaDue } from "./criteria-due.ts";
import { decisionsDue } from "./decisions-due.ts";
import { dependenciesDue } from "./dependencies-due.ts";
import { gateDue } from "./gate-due.ts";
import { iterationDue } from "./iteration-due.ts";
import { learningDue } from "./learning-due.ts";
import { type Need, needKinds } from "./need.ts";
import { onWorkingDay } from "./on-working-day.ts";
import { promisesDue } from "./promises-due.ts";
import { checkInLapsed, startQuestionsDue } from "./start-due.ts";
import { timeBoxOver } from "./time-box-due.ts";
import { tracksDue } from "./tracks-due.ts";

/** Nothing here says a name or quotes words. */
const bare = asReferences(() => undefined);

/**
 * Everything due on a project today, the most urgent first: by the same judgements as the brief's, and by what only a record can know. On
 * what was stopped nothing is due but its learning, and its promises.
 */
export function needs(project: Project, { today, rules }: OnDay, facts = projectFacts(project, { today, rules }, bare)): readonly Need[] {
  return ordered(allNeeds(project, { today, rules }, facts).flatMap((need) => onWorkingDay(need, { today, rules })));
}

function allNeeds(project: Project, { today }: OnDay, facts: ProjectFacts): readonly Need[] {
  const promised = promisesDue(project, facts, today);
  if (project.standing?.value === "stopped") return [...promised, ...learningDue(project, today)];

  const stay = stayNow(project);
  const due: Need[] = [
    ...criteriaDue(project, today),
    ...tracksDue(project, today),
    ...promised,
    ...decisionsDue(project, facts, today),
    ...dependenciesDue(project, today),
    ...gateDue(project, today),
  ];
  if (stay !== null && project.standing?.value !== "on-hold") {
    due.push(
      ...timeBoxOver(stay, facts, today),
      ...startQuestionsDue(project, today),
      ...checkInLapsed(project, today),
      ...iterationDue(project, today),
      ...autonomyDue(project, today),
    );
  }
  return due;
}

const ordered = (due: readonly Need[]): readonly Need[] =>
  due.toSorted((a, b) => needKinds.indexOf(a.what) - needKinds.indexOf(b.what) || (a.since < b.since ? -1 : 1));
