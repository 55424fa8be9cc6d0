import { phaseName, phases } from "#chapters/lifecycle/domain";
import { type Day, daysBetween } from "#kernel";
import type { Brief, ProjectBrief, Sentence } from "./shape.ts";
import { dayWords, inSentence, listed } from "./words.ts";

/**
 * What is different from an earlier page, in words.
 *
 * Projects are the same by id in a record, and by name where either page was made from a table, whose rows move about.
 */
export function changesSince(
  previous: Pick<Brief, "source" | "projects">,
  source: Brief["source"],
  projects: readonly ProjectBrief[],
  today: Day,
): readonly Sentence[] {
  const byId = previous.source.kind === "workspace" && source.kind === "workspace";
  const key = ({ id, name }: ProjectBrief): string => (byId ? id : name.trim().toLowerCase());
  const before = new Map(previous.projects.map((project) => [key(project), project]));
  const now = new Set(projects.map(key));
  const added = projects.filter((project) => !before.has(key(project)));
  const gone = previous.projects.filter((project) => !now.has(key(project)));
  const [anchor] = projects;

  const said: Sentence[] = [];
  if (added.length > 0) {
    const names = listed(added.map(({ name }) => inSentence(name)));
    said.push({ text: `New: ${names}.`, cites: added.map(({ cite }) => cite) });
  }
  for (const project of projects) {
    const earlier = before.get(key(project));
    if (earlier) said.push(...changesOf(earlier, project, today));
  }
  if (gone.length > 0 && anchor) {
    const names = listed(gone.map(({ name }) => inSentence(name)));
    said.push({
      text: `No longer listed: ${names}; what became of ${gone.length === 1 ? "it" : "them"} is not recorded.`,
      cites: [anchor.cite],
    });
  }
  if (said.length === 0 && anchor) said.push({ text: "Nothing that the page speaks of has changed.", cites: [anchor.cite] });
  return said;
}

function changesOf(before: ProjectBrief, now: ProjectBrief, today: Day): readonly Sentence[] {
  const name = inSentence(now.name);
  const changes = [
    ...concernChanges(before, now),
    ...standingChanges(before, now),
    ...promiseChanges(before, now, today),
    ...decisionChanges(before, now, today),
    ...rangeChanges(before, now, today),
    ...recordChanges(before, now, today),
  ];
  if (changes.length === 0) return [];
  const cites = [now.cite, ...now.dates.flatMap((date) => date.cites), ...(now.next?.cites ?? [])];
  return [{ text: `${name} ${listed(changes, 9)}.`, cites }];
}

/** What has come to press since: it is what the page opens with. */
function concernChanges(before: ProjectBrief, now: ProjectBrief): string[] {
  const had = new Set(before.concerns.map(({ code }) => code));
  return now.concerns.flatMap(({ code }) => (had.has(code) ? [] : (ARISEN[code] ?? [])));
}

const ARISEN: Readonly<Partial<Record<ProjectBrief["concerns"][number]["code"], string>>> = {
  "kill-criterion-met": "has met its kill criterion",
  "minimum-viable-met": "has become good enough as agreed",
  "promise-passed": "let its promised date pass",
  "decision-overdue": "let its decision date pass",
  "past-time-box": "ran past its time box",
  "retirement-near": "stands on a version that its vendor retires within 90 days",
  "evidence-stale": "has evidence to measure again, since a vendor changed its version",
};

/** In one phase a decision has one day; a new phase brings a day of its own, and that it began is said already. */
function decisionChanges(before: ProjectBrief, now: ProjectBrief, today: Day): string[] {
  const [was, is] = [before.next?.by ?? null, now.next?.by ?? null];
  if (was === is || is === null || before.phase.code !== now.phase.code || before.standing !== now.standing) return [];
  return [
    was === null
      ? `is to be decided by ${dayWords(is, today)}`
      : `had its next decision moved from ${dayWords(was, today)} to ${dayWords(is, today)}`,
  ];
}

/** Of a phase that goes on; less than a week is no news. */
const NEWS_DAYS = 7;

/** By how much the range of the page has moved; why, its forecast tells entry by entry. */
function rangeChanges(before: ProjectBrief, now: ProjectBrief, today: Day): string[] {
  if (before.phase.code !== now.phase.code || before.standing !== now.standing || !before.range.known || !now.range.known) return [];
  const days = daysBetween(before.range.value.middle, now.range.value.middle);
  if (Math.abs(days) < NEWS_DAYS) return [];
  const moved = `${Math.abs(days)} days ${days > 0 ? "later" : "earlier"} than on that page`;
  return [`is as likely as not through its phase by ${dayWords(now.range.value.middle, today)}, ${moved}`];
}

function standingChanges(before: ProjectBrief, now: ProjectBrief): string[] {
  if (before.standing !== now.standing) {
    if (now.standing === "stopped") return ["has been stopped"];
    if (now.standing === "on-hold") return ["was put on hold"];
    if (now.standing === "under-way" && before.standing === "on-hold") return ["was taken up again"];
    if (now.standing === "under-way" && before.standing === "proposed") return ["has started"];
  }
  const [from, to] = [before.phase.code, now.phase.code];
  if (from === to || to === null) return [];
  if (from === null) return [`is now known to be in ${phaseName[to]}`];
  const back = phases.indexOf(to) < phases.indexOf(from);
  return [`${back ? "went back" : "moved"} from ${phaseName[from]} to ${phaseName[to]}`];
}

function promiseChanges(before: ProjectBrief, now: ProjectBrief, today: Day): string[] {
  const promise = ({ dates }: ProjectBrief): Day | undefined => dates.find(({ as }) => as === "promise")?.day;
  const [was, is] = [promise(before), promise(now)];
  if (was === is) return [];
  if (!was && is) return [`has been promised for ${dayWords(is, today)}`];
  if (was && !is) return [`is no longer promised for ${dayWords(was, today)}`];
  return was && is ? [`had its promised date moved from ${dayWords(was, today)} to ${dayWords(is, today)}`] : [];
}

function recordChanges(before: ProjectBrief, now: ProjectBrief, today: Day): string[] {
  return [
    ...(!before.goOn && now.goOn ? [`has a go of ${dayWords(now.goOn, today)} on record`] : []),
    ...(!before.hasStop && now.hasStop ? ["has its stop written down"] : []),
    ...newName(before.owner, now.owner, "owner"),
    ...newName(before.sponsor, now.sponsor, "sponsor"),
    ...(!before.metric && now.metric ? [`has ${inSentence(now.metric)} as its number`] : []),
  ];
}

const newName = (before: string | null, now: string | null, as: string): string[] =>
  now === null || now === before ? [] : [`has ${inSentence(now)} as its ${before === null ? "" : "new "}${as}`];
