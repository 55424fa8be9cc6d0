import { day } from "#kernel";
import { profileOf } from "../profile/profile.fixture.ts";
import type { Profile } from "../profile/profile.ts";
import { allChecks } from "./all-checks.ts";
import type { Facts, Found } from "./readiness-check.ts";

/** What one check finds in a table with nothing wrong about it, bent to a test's purpose. */
export function judged(id: string, bent: Partial<Profile> = {}, facts: Partial<Facts> = {}): Found {
  const check = allChecks.find((each) => each.id === id);
  const all: Facts = { profile: profileOf(bent), question: null, claimedMargin: null, previous: null, today: day("2026-11-22"), ...facts };
  if (check?.judge === undefined || check.judge === null) throw new RangeError(`no machine judges ${id}`);
  if (!check.belongs(all)) throw new RangeError(`${id} is not asked of this set`);
  return check.judge(all);
}
