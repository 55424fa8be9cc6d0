import { personNames } from "#chapters/people/server";
import type { Day, Image, Words } from "#kernel";
import { type Asked, notFound, type Reply } from "#platform/http";
import type { listProjects } from "../contract/index.ts";
import { isAgent, type ProjectSummary, type Rules, rulesOf, startedWithout, stepNow } from "../domain/index.ts";
import { viewCite, viewDate, viewDecision, viewExtended, viewStands, viewStay } from "./view-project.ts";
import { inOrderOf, wholePortfolio } from "./whole-portfolio.ts";

const PAGE = 50;

type View = Reply<typeof listProjects>;
type Query = Asked<typeof listProjects>["query"];

/** A page of the portfolio with what is true of the whole. */
export function viewPortfolio(image: Image, query: Query, today: Day): View {
  const whole = wholePortfolio(image, today);
  const { shown } = whole;
  const matching = inOrderOf(whole, query);
  const from = query.cursor === undefined ? 0 : 1 + placeOf(matching, query.cursor);
  const page = matching.slice(from, from + PAGE);
  return {
    ...shown,
    asOf: today,
    totals: { ...shown.totals, matching: matching.length },
    rows: page.map((summary) => rowOf(summary, image)),
    next: from + PAGE < matching.length ? (page.at(-1)?.project.id ?? null) : null,
  };
}

/** @throws {@link notFound} where the filters have left nothing under that cursor. */
function placeOf(matching: readonly ProjectSummary[], cursor: string): number {
  const place = matching.findIndex(({ project }) => project.id === cursor);
  if (place < 0) throw notFound({ what: "page" });
  return place;
}

/** What a row shows that is not in its project's state. A row is kept by all of it, so what a row needs beside belongs here. */
interface Beside {
  readonly rules: Rules;
  readonly owner: Words | null;
  readonly sponsor: Words | null;
}

function besideOf({ project }: ProjectSummary, image: Image): Beside {
  const nameOf = personNames(image);
  const name = (told: typeof project.owner) => (told && nameOf(told.value)) ?? null;
  return { rules: rulesOf(image), owner: name(project.owner), sponsor: name(project.sponsor) };
}

const rows = new WeakMap<ProjectSummary, { readonly beside: Beside; readonly row: View["rows"][number] }>();

/** The very same object while nothing in it has changed: so its text goes out again too, and a write costs one row anew. */
function rowOf(summary: ProjectSummary, image: Image): View["rows"][number] {
  const beside = besideOf(summary, image);
  const known = rows.get(summary);
  const isSame =
    known && known.beside.rules === beside.rules && known.beside.owner === beside.owner && known.beside.sponsor === beside.sponsor;
  if (isSame) return known.row;
  const row = viewRow(summary, beside);
  rows.set(summary, { beside, row });
  return row;
}

function viewRow(
  { project, needs, research, boxEndsOn, criteria, stands, toLaunch }: ProjectSummary,
  { rules, owner, sponsor }: Beside,
): View["rows"][number] {
  const stay = project.stays.at(-1);
  return {
    id: project.id,
    name: project.name,
    standing: project.standing?.value ?? "proposed",
    standsToday: viewStands(stands),
    startedWithout: project.standing?.value === "stopped" ? [] : startedWithout(project),
    extended: stay === undefined ? null : viewExtended(stay, project, rules),
    kind: project.kind?.value ?? null,
    phase: stay?.phase ?? null,
    phaseGuessed: stay !== undefined && stay.guessedFrom !== null,
    startedOn: project.startedOn?.value ?? null,
    stays: project.stays.map((each) => viewStay(each, project, rules)),
    boxEndsOn,
    owner,
    sponsor,
    metric: project.metric?.value.name ?? null,
    target: project.metric?.value.target ?? null,
    dates: project.dates.filter(({ withdrawn }) => withdrawn === null).map(viewDate(project)),
    decisions: project.decisions.map(viewDecision),
    decisionDate: project.decisionDate?.value ?? null,
    research,
    autonomy: isAgent(project) ? stepNow(project) : null,
    criteria,
    needs,
    teamSize: project.teamSize?.value ?? null,
    spend: rules.costShown ? (project.spend?.value ?? null) : null,
    toLaunch: toLaunch(),
    cite: project.opened && viewCite(project.opened),
  };
}
