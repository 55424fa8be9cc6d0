import { type Answer, unknown } from "#kernel";
import { hiddenBecause } from "./hidden-because.ts";
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
 * None that is hidden by {@link hiddenBecause}: of fewer than five people, or by which theirs could be worked out.
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
  const sizes = all.map((name) => ({ name, people: peopleIn(name) }));
  const because = hiddenBecause(sizes);
  const groups = sizes.flatMap(({ name, people }) => (name === null ? [] : [{ name, people, hidden: because(name) }]));
  return groups
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, people, hidden }) => ({
      name,
      record:
        hidden !== null
          ? unknown(hidden)
          : trackRecord(
              {
                statements: resolved.statements.filter((each) => each[by] === name),
                ranges: resolved.ranges.filter((each) => each[by] === name),
              },
              { is: "group", people },
            ),
    }));
}
