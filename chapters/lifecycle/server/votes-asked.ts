import type { Image } from "#kernel";
import { type Need, type Project, projectFold, voteAsked } from "../domain/index.ts";

/** The votes that one member is asked for, and has not cast: for their own eyes. */
export const votesAskedOf = (image: Image, member: string): readonly { readonly project: Project; readonly need: Need }[] =>
  image.all(projectFold).flatMap((project) => {
    const need = voteAsked(project, member);
    return need === null ? [] : [{ project, need }];
  });
