import type { Day } from "#kernel";
import { costOfProject } from "../cost/cost-of-project.ts";
import { rangeSays } from "../cost/cost-range.ts";
import type { CriterionState } from "../criteria/criterion.ts";
import { editMark } from "../criteria/edit-mark.ts";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import type { Need } from "../needs/need.ts";
import { needs } from "../needs/needs.ts";
import { boxEndsOn } from "../phase/stay-box.ts";
import { type Project, standingCriteria } from "../project.ts";
import type { OnDay } from "../rules/rules.ts";
import { asReferences, projectFacts } from "./project-facts.ts";
import { type StandsToday, standsToday } from "./standing-today.ts";
import { stopSays } from "./stop-says.ts";

/** A project as the portfolio needs it: one row of the table, one lane of the picture. */
export interface ProjectSummary {
  readonly project: Project;
  readonly needs: readonly Need[];
  /** True when P-T6 fails: one of the three judgements is no, or nobody made it. */
  readonly research: boolean;
  readonly boxEndsOn: Day | null;
  /** How many are met, missed, unknown; and how many of them were edited after their first figure, while no gate has decided. */
  readonly criteria: Readonly<Record<CriterionState, number>> & { readonly edited: number };
  /** How it stands, with what follows by itself. */
  readonly stands: StandsToday;
  /** What is left to pay before it is in use, in words; null where there is none or none is shown. Worked out for the rows that are shown. */
  readonly toLaunch: () => string | null;
  /** A stop that is news, as a sentence without the name. */
  readonly stopSays: string | null;
}

const wordless = asReferences(() => undefined);

/** Work on states that share what did not change pays: a project is summed up once for each day it is looked at. */
const summed = new WeakMap<Project, readonly Summed[]>();

type Summed = OnDay & { readonly summary: ProjectSummary };

/** Today, and one past day beside it: whoever looks back does not make those who look at today wait. */
const DAYS = 2;

/** @returns The same object for the same state on the same day under the same rules. */
export function summaryOf(project: Project, { today, rules }: OnDay): ProjectSummary {
  const known = summed.get(project) ?? [];
  const found = known.find((one) => one.today === today && one.rules === rules);
  if (found) return found.summary;
  const summary = sumUp(project, { today, rules });
  summed.set(project, [{ today, rules, summary }, ...known.slice(0, DAYS - 1)]);
  return summary;
}

function sumUp(project: Project, { today, rules }: OnDay): ProjectSummary {
  const criteria = { met: 0, missed: 0, unknown: 0, edited: 0 };
  for (const criterion of standingCriteria(project)) {
    criteria[evaluationOf(criterion, today).state] += 1;
    if (editMark(project, criterion) !== null) criteria.edited += 1;
  }
  const stay = project.stays.at(-1);
  const facts = projectFacts(project, { today, rules }, wordless);
  return {
    project,
    needs: needs(project, { today, rules }, facts),
    research: isResearch(project),
    criteria,
    stands: standsToday(facts, today),
    stopSays: stopSays(facts, today),
    toLaunch: () => toLaunchSays(project, { today, rules }),
    boxEndsOn: stay === undefined ? null : boxEndsOn(stay, project, rules),
  };
}

/** Predictable only if technique, problem and data are all judged to hold; otherwise it is research (P-T6). */
export const isResearch = ({ judgements: { technique, problem, data } }: Project): boolean =>
  !(technique?.value.holds === true && problem?.value.holds === true && data?.value.holds === true);

/** Nothing for what has ended or is in use, and nothing where a workspace shows no estimates. */
function toLaunchSays(project: Project, onDay: OnDay): string | null {
  if (!onDay.rules.costShown || project.standing?.value === "stopped" || project.stays.at(-1)?.phase === "iteration") return null;
  const { toLaunch, currency } = costOfProject(project, onDay);
  return toLaunch.high === 0 ? null : rangeSays(toLaunch, currency);
}
