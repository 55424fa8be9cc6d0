import type { Day } from "#kernel";
import type { Profile, Roles } from "../../../domain/index.ts";
import type { TypedTable } from "../measure-columns.ts";
import type { Table } from "../table.ts";
import { asked } from "./asked.ts";
import { chancesGiven } from "./chances.ts";
import { measureLeakage } from "./leakage/measure-leakage.ts";
import { measureEnough } from "./measure-enough.ts";
import { measureLabels, readTarget } from "./measure-labels.ts";
import { measureSegments } from "./measure-segments.ts";
import { measureTime } from "./measure-time.ts";

interface Asking {
  readonly today: Day;
  /** A model's out-of-fold probabilities in a table of their own; null where they are columns, or nobody has any. */
  readonly chances?: Table | null;
}

/** What the data says of the question: labels, segments, time, leakage, and whether there is enough of it. */
export async function measureQuestion(
  typed: TypedTable,
  roles: Roles,
  { today, chances: file = null }: Asking,
): Promise<Pick<Profile, "labels" | "segments" | "time" | "leakage" | "enough">> {
  const of = asked(typed, roles);
  const chances = await chancesGiven(typed, of, file);
  const target = await readTarget(typed, of, { roles, chances });
  const segments = await measureSegments(typed, of, { roles, target });
  return {
    labels: target.known ? { known: true, value: await measureLabels(typed, of, { target: target.value, chances }) } : target,
    segments,
    time: await measureTime(typed, of, { roles, today }),
    leakage: await measureLeakage(typed, of, { roles, target, chances }),
    enough: measureEnough(of, target, segments),
  };
}
