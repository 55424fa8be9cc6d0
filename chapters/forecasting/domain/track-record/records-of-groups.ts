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
 * A group of fewer than five people has none. Where only such groups are left out and all of them together are fewer than five, what they
 * said could be had by taking the others from the whole: then the smallest of the others is left out too.
 *
 * @param by What parts them; what has none of it is in no group.
 * @param peopleIn How many different people stated what is in a group.
 */
export function recordsOfGroups(by: "kind" | "team", resolved: Resolved, peopleIn: (name: string) => number): readonly GroupRecord[] {
  const nameOf = (each: ResolvedStatement | ResolvedRange): string | null => each[by];
  const names = [...new Set([...resolved.statements, ...resolved.ranges].map(nameOf))].filter((name) => name !== null).sort();
  const groups = names.map((name) => ({ name, people: peopleIn(name) }));
  const small = groups.filter(({ people }) => people < LEAST.people);
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
