import { personFold } from "#chapters/people/domain";
import { memberFold, personBehind } from "#chapters/workspace/domain";
import type { HomeAsked, HomeSays } from "#chapters/workspace/server";
import type { Image, Words } from "#kernel";
import type { Need, Project } from "../domain/index.ts";
import { byUrgency } from "./sort-portfolio.ts";
import { votesAskedOf } from "./votes-asked.ts";
import { wholePortfolio } from "./whole-portfolio.ts";

/** A workspace as the home shows it: the sentence its portfolio begins with, the votes asked of the member, and what is due. */
export function homeLine({ image, today, member }: HomeAsked): HomeSays {
  const { summaries, shown } = wholePortfolio(image, today);
  const votes = votesAskedOf(image, member).map(({ project: { id, name }, need: { says, next, breach } }) => ({
    ...{ project: id, name, says, next, breach },
    answerable: [],
    asked: true,
  }));
  const due = byUrgency(summaries).map(({ summary: { project }, need }) => ({
    project: project.id,
    name: project.name,
    says: need.says,
    next: need.next,
    breach: need.breach,
    answerable: isOnes(need, image) ? [] : addressesOf(project, image),
    asked: need.asks !== undefined && personBehind(image, need.asks) === `member/${member}`,
  }));
  return { says: shown.says, needs: [...votes, ...due] };
}

/** A need of one person alone, such as the learning of a stop they decided, as long as they belong here. */
function isOnes({ asks }: Need, image: Image): boolean {
  if (asks === undefined) return false;
  const member = image.one(memberFold, personBehind(image, asks).replace(/^member\//, ""));
  return member !== undefined && member.removedAt === null;
}

/** Of those who answer for a project: references to words. */
export function addressesOf({ owner, productOwner, sponsor }: Project, image: Image): readonly Words[] {
  const persons = [owner, productOwner, sponsor].map((told) => (told === null ? undefined : image.one(personFold, told.value)));
  return persons.flatMap((person) => (person?.email && !person.erased ? [person.email] : []));
}
