import { type Unset, unsetOf } from "#platform/typesetting";
import type { Brief } from "../../domain/index.ts";

/** What of a page its typeface cannot set. Only what came from people can hold such characters: names, and what was quoted. */
export const unsetIn = (brief: Brief, has: (character: number) => boolean): Unset | null =>
  unsetOf(
    [
      ...brief.projects.flatMap(({ name, owner, sponsor }) => [name, owner ?? "", sponsor ?? ""]),
      ...brief.sources.flatMap(({ quotes }) => quotes.flatMap(({ column, said }) => [column, said])),
      ...brief.refused.map(({ said }) => said),
      brief.source.name,
    ],
    has,
  );
