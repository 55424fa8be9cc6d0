import { type Image, longDay, type Words } from "#kernel";
import { type Asked, notFound, type Reply, type Scope } from "#platform/http";
import type { listLearnings, similarLearnings } from "../contract/index.ts";
import {
  alike,
  kindName,
  type Learning,
  type Likable,
  openLearning,
  type Project,
  projectFold,
  rangeSays,
  rulesOf,
  searchFits,
  type Told,
} from "../domain/index.ts";
import { viewLearningCost } from "./view-cost.ts";
import { viewCite } from "./view-project.ts";

const PAGE = 50;

type Log = Reply<typeof listLearnings>;
type Query = Asked<typeof listLearnings>["query"];

/** One learning of one project. */
interface Learnt {
  readonly project: Project;
  readonly learning: Told<Learning>;
}

/** What was learnt in a workspace, the newest first: searched in the words that this reader may see, and never by person. */
export async function learningLog({ search, kind, phase, sort, from }: Query, scope: Scope): Promise<Log> {
  const { image, today } = scope;
  const rules = rulesOf(image);
  const fitting = allLearnt(image).filter(
    ({ project, learning }) =>
      (kind === undefined || project.kind?.value === kind) &&
      (phase === undefined || phaseThen(project, learning) === phase) &&
      (sort === undefined || sortOf(project, learning) === sort),
  );
  const found = await searched(fitting, search, scope);
  const page = found.slice(from, from + PAGE);
  const costs = found.flatMap(({ learning }) => viewLearningCost(learning.value.cost, { rules }) ?? []);
  return {
    asOf: today,
    says: logSays(found.length, search),
    total: found.length,
    learnings: page.map(({ project, learning }) => ({
      project: project.id,
      name: project.name,
      kind: project.kind?.value ?? null,
      phase: phaseThen(project, learning),
      stopped: project.standing?.value === "stopped",
      sort: sortOf(project, learning),
      believed: learning.value.believed,
      found: learning.value.found,
      wouldDoDifferently: learning.value.wouldDoDifferently,
      cost: viewLearningCost(learning.value.cost, { rules }),
      cite: viewCite(learning.told),
    })),
    open: image.all(projectFold).flatMap((project) => {
      const open = openLearning(project);
      return open === null ? [] : [{ project: project.id, name: project.name, ...open }];
    }),
    avoided: avoidedIn(costs),
    next: from + PAGE < found.length ? from + PAGE : null,
  };
}

const allLearnt = (image: Image): readonly Learnt[] =>
  image
    .all(projectFold)
    .flatMap((project) => project.learnings.map((learning) => ({ project, learning })))
    .sort((a, b) => b.learning.told.entry - a.learning.told.entry);

/** The phase a project was in when something was learnt on it. */
const phaseThen = ({ stays }: Project, { told }: Told<Learning>) => stays.findLast((stay) => stay.told.entry < told.entry)?.phase ?? null;

/** What kind of end the stop was that it was learnt from; null for what was learnt on the way. */
const sortOf = ({ stop }: Project, { told }: Told<Learning>) =>
  stop !== null && stop.told.entry < told.entry ? (stop.sort?.value ?? null) : null;

/** Those whose words fit, in the words this reader may see. */
async function searched(
  all: readonly Learnt[],
  search: string | undefined,
  { ledger, workspace, reader }: Scope,
): Promise<readonly Learnt[]> {
  if (search === undefined || search.trim() === "") return all;
  const references = all.flatMap(({ learning: { value } }) => [value.believed, value.found, value.wouldDoDifferently]);
  const words = await ledger.words(workspace.id, references, reader);
  const open = (reference: Words): string => words.get(reference) ?? "";
  return all.filter(({ project, learning: { value } }) =>
    searchFits(search, [project.name, open(value.believed), open(value.found), open(value.wouldDoDifferently)]),
  );
}

function logSays(count: number, search: string | undefined): string {
  if (search !== undefined && search.trim() !== "") {
    return count === 0
      ? `Nothing that was learnt has “${search.trim()}” in it.`
      : `${learnings(count)} “${search.trim()}” in ${count === 1 ? "it" : "them"}.`;
  }
  if (count === 0) return "Nothing is written down yet. What was learnt is asked for when a project is stopped.";
  return `${count} ${count === 1 ? "learning is" : "learnings are"} written down.`;
}
const learnings = (count: number): string => `${count} ${count === 1 ? "learning has" : "learnings have"}`;

/** What stops saved, added up as ranges in each currency. */
function avoidedIn(costs: readonly NonNullable<ReturnType<typeof viewLearningCost>>[]): Log["avoided"] {
  const sums = new Map<string, { low: number; high: number }>();
  for (const { currency, avoided } of costs) {
    if (avoided === null) continue;
    const before = sums.get(currency) ?? { low: 0, high: 0 };
    sums.set(currency, { low: before.low + avoided.low, high: before.high + avoided.high });
  }
  return [...sums].map(([currency, range]) => ({ currency, ...range, says: rangeSays(range, currency) }));
}

type LikeQuery = Asked<typeof similarLearnings>["query"];
type Like = Reply<typeof similarLearnings>["like"];

/** Earlier projects that ended, or on which something was learnt, that a project looks like. @throws {@link notFound} */
export async function likeEarlier(query: LikeQuery, scope: Scope): Promise<{ readonly like: Like }> {
  const { image, ledger, workspace, reader } = scope;
  const one = query.project === undefined ? undefined : image.one(projectFold, query.project);
  if (query.project !== undefined && one === undefined) throw notFound({ what: "project" });
  const earlier = image
    .all(projectFold)
    .filter((project) => project !== one && (project.standing?.value === "stopped" || project.learnings.length > 0));
  if (earlier.length === 0) return { like: [] };
  const asked = [...earlier, ...(one === undefined ? [] : [one])];
  const words = await ledger.words(
    workspace.id,
    asked.flatMap(({ useCase }) => useCase?.value ?? []),
    reader,
  );
  const likable = ({ id, name, useCase, metric, kind }: Project): Likable => ({
    id,
    name,
    about: [useCase && (words.get(useCase.value) ?? ""), metric?.value.name, kind && kindName[kind.value]].filter(
      (text) => typeof text === "string",
    ),
  });
  const about = one === undefined ? { id: "", name: query.name ?? "", about: [query.useCase ?? ""] } : likable(one);
  const found = alike(about, earlier.map(likable));
  return {
    like: found.flatMap(({ id, likeness }) => {
      const old = earlier.find((project) => project.id === id);
      if (old === undefined) return [];
      return [{ project: id, name: old.name, says: likeSays(old), found: old.learnings.at(-1)?.value.found ?? null, likeness }];
    }),
  };
}

/** "Looks like “Churn early warning”, stopped in March 2026." */
function likeSays({ name, stop, standing }: Project): string {
  const month = stop === null ? "" : ` in ${longDay(stop.told.on).replace(/^\d+ /, "")}`;
  const how = standing?.value === "stopped" ? `, stopped${stop?.told.imported === true ? "" : month}` : "";
  return `Looks like “${name}”${how}.`;
}
