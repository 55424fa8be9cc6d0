import { personNames } from "#chapters/people/server";
import type { Day, Image } from "#kernel";
import { type Asked, notFound, type Reply } from "#platform/http";
import type { listProjects } from "../contract/index.ts";
import { type ProjectSummary, rulesOf } from "../domain/index.ts";
import { filtered, sorted } from "./sort-portfolio.ts";
import { viewCite, viewDate, viewDecision, viewStay } from "./view-project.ts";
import { wholePortfolio } from "./whole-portfolio.ts";

const PAGE = 50;

type View = Reply<typeof listProjects>;
type Query = Asked<typeof listProjects>["query"];

/** A page of the portfolio with what is true of the whole. */
export function viewPortfolio(image: Image, query: Query, today: Day): View {
  const { summaries, shown } = wholePortfolio(image, today);
  const matching = sorted(filtered(summaries, query), query.sort);
  const from = query.cursor === undefined ? 0 : 1 + placeOf(matching, query.cursor);
  const page = matching.slice(from, from + PAGE);
  return {
    ...shown,
    asOf: today,
    totals: { ...shown.totals, matching: matching.length },
    rows: page.map((summary) => viewRow(summary, image)),
    next: from + PAGE < matching.length ? (page.at(-1)?.project.id ?? null) : null,
  };
}

/** @throws {@link notFound} where the filters have left nothing under that cursor. */
function placeOf(matching: readonly ProjectSummary[], cursor: string): number {
  const place = matching.findIndex(({ project }) => project.id === cursor);
  if (place < 0) throw notFound({ what: "page" });
  return place;
}

function viewRow({ project, needs, research, boxEndsOn, criteria }: ProjectSummary, image: Image): View["rows"][number] {
  const nameOf = personNames(image);
  const stay = project.stays.at(-1);
  return {
    id: project.id,
    name: project.name,
    standing: project.standing?.value ?? "proposed",
    kind: project.kind?.value ?? null,
    phase: stay?.phase ?? null,
    phaseGuessed: stay !== undefined && stay.guessedFrom !== null,
    startedOn: project.startedOn?.value ?? null,
    stays: project.stays.map((each) => viewStay(each, project, rulesOf(image))),
    boxEndsOn,
    owner: (project.owner && nameOf(project.owner.value)) ?? null,
    sponsor: (project.sponsor && nameOf(project.sponsor.value)) ?? null,
    metric: project.metric?.value.name ?? null,
    target: project.metric?.value.target ?? null,
    dates: project.dates.filter(({ withdrawn }) => withdrawn === null).map(viewDate(project)),
    decisions: project.decisions.map(viewDecision),
    decisionDate: project.decisionDate?.value ?? null,
    research,
    criteria,
    needs,
    teamSize: project.teamSize?.value ?? null,
    spend: project.spend?.value ?? null,
    cite: project.opened && viewCite(project.opened),
  };
}
