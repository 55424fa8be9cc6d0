import { count, named, sentence } from "#interface";
import type { Day } from "#kernel";
import { type Mapping, type Reading, type Role, readProjects } from "../domain/index.ts";
import type { KeptTable } from "./kept-table.ts";

/** One column of the table, as the list beside the page shows it. */
export interface PreviewColumn {
  readonly index: number;
  readonly column: string;
  readonly role: Role | null;
  readonly samples: readonly string[];
  /** Why it is read so. */
  readonly why: string;
  /** Neither its heading says so nor did a person choose it. */
  readonly isGuess: boolean;
  readonly dayOrder: "day-first" | "month-first" | null;
  /** Its cells leave open which number is the day. */
  readonly isAmbiguous: boolean;
}

/** What was understood of a table, for a person to put right. */
export interface Preview {
  readonly reading: Reading;
  readonly mapping: Mapping;
  readonly columns: readonly PreviewColumn[];
}

/** Reads the table anew with what the person chose: the same functions as on the server, so nothing is sent to change a column. */
export function previewOf(kept: KeptTable, today: Day): Preview {
  const reading = readProjects(kept.table, today, kept.mapping ?? undefined);
  return {
    reading,
    mapping: reading.mapping,
    columns: reading.columns.map(({ column, role, guess, dayOrder }, index) => ({
      index,
      column,
      role,
      samples: guess.samples,
      why: guess.role === role ? guess.why : "You chose this.",
      isGuess: role !== null && guess.role === role && !guess.sure,
      dayOrder: dayOrder?.order ?? null,
      isAmbiguous: dayOrder !== null && (!dayOrder.shown || kept.mapping?.[index]?.dayOrder != null),
    })),
  };
}

/** "Twelve projects were read; 2 rows were not." */
export function previewSays({ reading: { projects, refused } }: Preview): string {
  const rows = refused.length === 0 ? "" : `; ${count(refused.length, "row was", "rows were")} not`;
  if (projects.length === 0) return "No project was read from this table. Say which column names them.";
  return `${sentence(count(projects.length, "project was", "projects were"))} read${rows}.`;
}

/** What is not in the table at all, as a quiet hint: a role nobody's column has is no fault. */
export function missingSays({ columns }: Preview, names: Readonly<Record<Role, string>>): string | null {
  const wanted: readonly Role[] = ["sponsor", "metric", "kill", "promised"];
  const missing = wanted.filter((role) => columns.every((column) => column.role !== role)).map((role) => names[role]);
  return missing.length === 0 ? null : `No column holds ${named(missing, 4).replace(/ and (?=[^,]*$)/, " or ")}.`;
}
