import { personFold } from "#chapters/people/domain";
import type { HomeLine } from "#chapters/workspace/server";
import type { Image, Words } from "#kernel";
import type { Project } from "../domain/index.ts";
import { byUrgency } from "./sort-portfolio.ts";
import { wholePortfolio } from "./whole-portfolio.ts";

/** A workspace as the home shows it: the sentence its portfolio begins with, and what is due. */
export const homeLine: HomeLine = (image, today) => {
  const { summaries, shown } = wholePortfolio(image, today);
  const needs = byUrgency(summaries).map(({ summary: { project }, need: { says, next, breach } }) => ({
    project: project.id,
    name: project.name,
    says,
    next,
    breach,
    answerable: addressesOf(project, image),
  }));
  return { says: shown.says, needs };
};

/** Of those who answer for a project: references to words. */
function addressesOf({ owner, productOwner, sponsor }: Project, image: Image): readonly Words[] {
  const persons = [owner, productOwner, sponsor].map((told) => (told === null ? undefined : image.one(personFold, told.value)));
  return persons.flatMap((person) => (person?.email && !person.erased ? [person.email] : []));
}
