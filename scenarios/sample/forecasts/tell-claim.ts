import {
  answerStatement,
  makeStatement,
  resolvedDraft,
  resolveStatement,
  type Statement,
  settlementOf,
  statementFold,
} from "#chapters/forecasting/domain";
import type { Project } from "#chapters/lifecycle/domain";
import { addDays } from "#kernel";
import type { DatedDraft } from "../../history.ts";
import { type Stage, tools } from "../../stage.ts";
import type { ClaimStory } from "./claims.ts";
import { openLine } from "./open-line.ts";
import { projectOn } from "./project-on.ts";

/** Whom a story asks, and what the record says of the projects. */
export interface Told {
  readonly asked: readonly string[];
  readonly projects: readonly DatedDraft[];
}

/** One statement of confidence, from its making to its end. @param part What its ids are drawn from. */
export function tellClaim(stage: Stage, part: string, story: ClaimStory, { asked, projects }: Told): readonly DatedDraft[] {
  const { clock, idOn, roll } = tools(stage, part);
  const [on, resolvesOn] = [stage.back(story.made), story.resolves > 0 ? stage.back(story.resolves) : stage.ahead(-story.resolves)];
  const project = projectOn(projects, story.project, on);
  const id = idOn(clock.on(on));
  const line = openLine(statementFold, id);
  const criterion = story.metric === undefined ? null : (project.criteria.find(({ terms }) => isOf(terms, story.metric)) ?? null);
  const said = { statement: id, claim: story.written?.claim ?? null, project: project.id, criterion, resolvesOn };
  line.say(clock.on(on), makeStatement(said, { today: on, open: [] }));
  story.chances.forEach((chance, who) => {
    if (chance === null) return;
    const answered = addDays(on, Math.floor(roll() * 3));
    const giver = { author: asked[who] ?? "", giver: idOn(clock.on(answered)) };
    const drawn = { today: answered, settled: false, probability: chance / 100 };
    line.say(clock.on(answered), answerStatement(line.state(), giver, drawn));
  });
  const ended = endOf(line.state(), story, { projects, stage });
  if (ended !== null) line.say(clock.on(ended.on), ended.draft);
  return line.told;
}

const isOf = ({ metric, role }: Project["criteria"][number]["terms"], wanted: string | undefined): boolean =>
  role !== "kill" && metric.startsWith(wanted ?? "");

/** How it ended: as somebody said, or as the record shows on the first day on which it does. */
function endOf(
  statement: Statement,
  { project, written, resolves }: ClaimStory,
  { projects, stage }: Pick<Told, "projects"> & { readonly stage: Stage },
) {
  if (resolves <= 0) return null;
  const { resolvesOn, id } = statement;
  if (written?.ended) {
    const said = { ...written.ended, evidence: null };
    return { on: resolvesOn, draft: resolveStatement(statement, said, { today: resolvesOn, isLead: true, size: 0 }) };
  }
  const after = addDays(resolvesOn, 1);
  const settlement = settlementOf(statement, projectOn(projects, project, after), after);
  if (settlement === null) throw new RangeError(`${project}: ${statement.bar} has not ended by ${resolvesOn}`);
  const on = settlement.on > (statement.made?.on ?? resolvesOn) ? settlement.on : after;
  // The entry that shows it has its place in another log than this story's.
  return { on: stage.until > on ? on : resolvesOn, draft: resolvedDraft(id, { ...settlement, evidence: null }) };
}
