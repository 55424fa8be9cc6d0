import { phaseName } from "#chapters/lifecycle/domain";
import { named } from "#interface";
import type { PeopleView } from "../../contract/index.ts";
import type { IfWaited } from "../../domain/index.ts";

/** "4 people". */
export const peopleSay = (people: number): string => `${people} ${people === 1 ? "person" : "people"}`;

type Taken = Pick<NonNullable<PeopleView["taken"]>, "people" | "phases" | "team">;

/** "2 people of Data; 3 in productionisation". */
export function takenSays({ people, phases, team }: Taken): string {
  const other = phases.map(({ phase, asked }) => `${asked} in ${phaseName[phase]}`);
  return `${peopleSay(people)} of ${team.name}${other.length > 0 ? `; ${named(other)}` : ""}`;
}

/** What it would be if another of the team waited until this one is done. */
export function waitedSays({ name, earlier }: IfWaited): string {
  const days = Math.abs(earlier) === 1 ? "a day" : `${Math.abs(earlier)} days`;
  return `If ${name} waited, this one would be ${days} ${earlier > 0 ? "earlier" : "later"} in the middle case.`;
}
