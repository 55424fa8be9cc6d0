import { type Answer, unknown } from "#kernel";
import { LEAST } from "./least.ts";
import type { Resolved, ResolvedRange, ResolvedStatement } from "./resolved.ts";
import { type TrackRecord, trackRecord } from "./track-record.ts";

/** A group's record, or why there is none. */
export interface GroupRecord {
  readonly name: string;
  readonly record: Answer<TrackRecord>;
}

/**
 * The records of all teams, or of all kinds of project, beside that of the organisation.
 *
 * A group of fewer than five people has none. Where those that are left out, what is in no group among them, are fewer than five people
 * together, what they said could be had by taking the others from the whole: then the smallest of the others is left out too.
 *
 * @param by What parts them.
 * @param peopleIn How many different people stated what is in a group; of null, what is in none.
 */
export function recordsOfGroups(
  by: "kind" | "team",
  resolved: Resolved,
  peopleIn: (name: string | null) => number,
): readonly GroupRecord[] {
  const nameOf = (each: ResolvedStatement | ResolvedRange): string | null => each[by];
  const all = [...new Set([...resolved.statements, ...resolved.ranges].map(nameOf))];
  const groups = all
    .flatMap((name) => (name === null ? [] : [{ name, people: peopleIn(name) }]))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const outside = all.includes(null) ? [{ name: null, people: peopleIn(null) }] : [];
  const small = [...groups.filter(({ people }) => people < LEAST.people), ...outside];
  const hidden = small.reduce((sum, { people }) => sum + people, 0);
  const others = groups.filter(({ people }) => people >= LEAST.people).toSorted((a, b) => a.people - b.people);
  const beside = small.length > 0 && hidden < LEAST.people ? others[0]?.name : undefined;
  return groups.map(({ name, people }) => ({
    name,
    record:
      name === beside
        ? unknown(
            `Beside this record, that of fewer than ${LEAST.people} people could be worked out from the whole. It is shown once the others are enough.`,
          )
        : trackRecord(
            {
              statements: resolved.statements.filter((each) => each[by] === name),
              ranges: resolved.ranges.filter((each) => each[by] === name),
            },
            { is: "group", people },
          ),
  }));
}
