import type { DecisionsForBoard, ForecastGiven } from "#chapters/forecasting/domain";
import { isLive, isStopped, type ProjectFacts } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import { assumptions } from "./assumptions.ts";
import { changesSince } from "./changes-since.ts";
import { headline, lede } from "./headline.ts";
import { mayBeSaidOfAll, mayNotBeSaidOfAll, toDecide } from "./lists.ts";
import { type Looked, projectBrief } from "./project-brief.ts";
import { questions } from "./questions.ts";
import type { Brief, ProjectBrief } from "./shape.ts";
import { situation } from "./situation.ts";
import { sourceLines } from "./sources.ts";

/** What a page is made with, besides the facts. */
export interface BriefOptions {
  readonly today: Day;
  readonly source: Brief["source"];
  /** Rows that the reader of the table refused, and what it wants noticed. */
  readonly refused?: Brief["refused"];
  readonly remarks?: Brief["remarks"];
  /** An earlier page, to say what changed since. */
  readonly previous?: Pick<Brief, "today" | "source" | "projects">;
  /** By project: what its forecast is made with besides its facts, so that the page shows what the portfolio shows; the usual where left out. */
  readonly given?: ReadonlyMap<string, ForecastGiven>;
  /** How decisions were taken so far, where the record tells. */
  readonly decisions?: DecisionsForBoard | null;
}

/**
 * One honest page (N-7): what may be said today, what may not, and what must be decided when.
 *
 * Every sentence cites where it comes from; what nobody wrote down is asked, never guessed; nothing out of a table is a breach.
 */
export function brief(facts: readonly ProjectFacts[], options: BriefOptions): Brief {
  const { today, source, refused = [], remarks = [], previous, decisions = null } = options;
  const projects = inOrder(facts, options);
  const changes = previous ? { since: previous.today, said: changesSince(previous, source, projects, today) } : null;
  return {
    version: 1,
    today,
    source,
    headline: headline(projects, today),
    lede: lede(projects, decisions),
    may: mayBeSaidOfAll(projects, today),
    mayNot: mayNotBeSaidOfAll(projects, today),
    toDecide: toDecide(projects),
    projects,
    questions: questions(facts),
    changes,
    sources: sourceLines(facts),
    assumptions: assumptions(facts, projects, today),
    refused,
    remarks,
  };
}

/** The most pressing first; each takes its turn at the wording among those in the same situation. */
function inOrder(facts: readonly ProjectFacts[], { today, given }: BriefOptions): readonly ProjectBrief[] {
  const looked = ({ id }: ProjectFacts): Looked => ({ today, given: given?.get(id) });
  const pressing = new Map(facts.map((each) => [each, urgency(each, projectBrief(each, looked(each), { turn: 0, place: 0 }))]));
  const ordered = [...facts].sort((a, b) => compare(pressing.get(a) ?? "", pressing.get(b) ?? ""));
  const turns = new Map<string, number>();
  return ordered.map((each, place) => {
    const where = situation(each);
    const turn = turns.get(where) ?? 0;
    turns.set(where, turn + 1);
    return projectBrief(each, looked(each), { turn, place });
  });
}

/** Sorts as text: breaches, what is good enough, promises without a go, decisions due, decisions by their day, the undated, what is in use, what waits, what has ended. */
function urgency(facts: ProjectFacts, { concerns, next }: ProjectBrief): string {
  if (isStopped(facts)) return concerns.some(({ level }) => level === "due") ? "3" : "9";
  if (concerns.some(({ level, code }) => level === "breach" || code === "kill-criterion-met")) return "0";
  if (concerns.some(({ code }) => code === "minimum-viable-met")) return "01";
  if (concerns.some(({ code }) => code === "promised-without-go" || code === "promise-passed"))
    return `1${next?.isDue ? 0 : 1}${next?.by ?? "~"}`;
  if (next?.isDue) return `2${next.by ?? ""}`;
  if (facts.standing.known && facts.standing.value === "on-hold") return "7";
  if (facts.standing.known && facts.standing.value === "proposed") return `8${next?.by ?? "~"}`;
  if (next?.by) return `4${next.by}`;
  return isLive(facts) ? "6" : "5";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
