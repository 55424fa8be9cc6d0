import type { Day } from "#kernel";
import type { Profile, Roles } from "../../../domain/index.ts";
import type { TypedTable } from "../measure-columns.ts";
import { asked } from "./asked.ts";
import { measureLeakage } from "./leakage/measure-leakage.ts";
import { measureEnough } from "./measure-enough.ts";
import { measureLabels, readTarget } from "./measure-labels.ts";
import { measureSegments } from "./measure-segments.ts";
import { measureTime } from "./measure-time.ts";

/** What the data says of the question: labels, segments, time, leakage, and whether there is enough of it. */
export async function measureQuestion(
  typed: TypedTable,
  roles: Roles,
  today: Day,
): Promise<Pick<Profile, "labels" | "segments" | "time" | "leakage" | "enough">> {
  const of = asked(typed, roles);
  const target = await readTarget(typed, of, roles);
  const segments = await measureSegments(typed, of, { roles, target });
  return {
    labels: target.known ? { known: true, value: await measureLabels(typed, of, target.value) } : target,
    segments,
    time: await measureTime(typed, of, { roles, today }),
    leakage: await measureLeakage(typed, of, { roles, target }),
    enough: measureEnough(of, target, segments),
  };
}
