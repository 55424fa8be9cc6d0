import type { ToldKind } from "#chapters/workspace/domain";
import { dayOf, type Entry, type Image } from "#kernel";
import { decisionsDueNow, digestOf, projectFold, rulesOf, type Tiding, tidingsOfEntries } from "../domain/index.ts";

/** Something to tell, and where one looks. */
export interface ToTell {
  readonly key: string;
  readonly about: ToldKind;
  readonly to: readonly string[] | null;
  readonly subject: string;
  readonly text: string;
  readonly path: string;
}

/** The hour of the day, in UTC, from which its one message goes out. */
const DIGEST_FROM_HOUR = 7;
/** Entries that were written longer ago came with a restored record: they are no news. */
const NEWS_MS = 2 * 86_400_000;

const placed = (slug: string, { project, ...tiding }: Tiding): ToTell => ({
  ...tiding,
  path: project === null ? `/w/${slug}/portfolio` : `/w/${slug}/projects/${project}`,
});

const PROJECT = "lifecycle/project/";

/** What entries that were appended together give to tell, by what the record says now. */
export function tidingsOfNews(slug: string, image: Image, entries: readonly Entry[], now: Date): readonly ToTell[] {
  const fresh = entries.filter(({ stream, recordedAt }) => stream.startsWith(PROJECT) && Date.parse(recordedAt) > now.getTime() - NEWS_MS);
  const ids = new Set(fresh.map(({ stream }) => stream.slice(PROJECT.length)));
  return [...ids].flatMap((id) => {
    const project = image.one(projectFold, id);
    const own = fresh.filter(({ stream }) => stream === `${PROJECT}${id}`);
    return project === undefined ? [] : tidingsOfEntries(project, own).map((tiding) => placed(slug, tiding));
  });
}

/** What the day gives to tell: decisions that fell due, and from seven in the morning the day's one message. */
export function tidingsOfDay(slug: string, image: Image, now: Date): readonly ToTell[] {
  const onDay = { today: dayOf(now), rules: rulesOf(image) };
  const projects = image.all(projectFold);
  const due = projects.flatMap((project) => decisionsDueNow(project, onDay));
  const digest = now.getUTCHours() >= DIGEST_FROM_HOUR ? digestOf(projects, onDay) : null;
  return [...due, ...(digest === null ? [] : [digest])].map((tiding) => placed(slug, tiding));
}
