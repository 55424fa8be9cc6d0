import { type Day, unknown } from "#kernel";
import { type Limits, noSuchColumn, openTable } from "#platform/datasets";
import { columnsOf, guessRoles, type Profile, type Roles, rolesSaid } from "../../domain/index.ts";
import { measureColumns, measureSet } from "../measure/index.ts";
import { measureQuestion } from "../measure/question/index.ts";

/** What is to be assessed. */
export interface Assess {
  readonly path: string;
  /** As the person calls the file; the path is told to nobody. */
  readonly name: string;
  /** As far as they are said; what is left out is guessed. */
  readonly roles: Partial<Roles>;
  readonly today: Day;
  /** The difference the question claims, as a share; for an evaluation set. */
  readonly claimedMargin: number | null;
  /** Prompts and examples given to a model, for the overlap with its evaluation set; null where nobody gave them. */
  readonly prompts: readonly string[] | null;
}

/** What it may use, and who is told how far it is. */
export interface Assessing {
  readonly limits: Limits;
  readonly signal?: AbortSignal;
  /** From 0 to 1, with what is being done in words. */
  readonly onProgress?: (done: number, doing: string) => void;
}

/** Measures everything of one file. */
export async function assessFile({ path, name, roles: said, today }: Assess, { limits, signal, onProgress }: Assessing): Promise<Profile> {
  const began = performance.now();
  onProgress?.(0, "reading the file");
  const table = await openTable({ path, name }, { limits, ...(signal ? { signal } : {}) });
  try {
    const names = table.columns.map(({ name: each }) => each);
    for (const column of columnsOf(said)) if (!names.includes(column)) throw noSuchColumn({ column, columns: names });
    onProgress?.(0.2, "measuring its columns");
    const typed = await measureColumns(table, today);
    onProgress?.(0.6, "measuring the set");
    const set = await measureSet(typed);
    const { roles, guessed } = rolesSaid(said, guessRoles(typed.columns.map(({ profile }) => profile)));
    onProgress?.(0.8, "measuring what it says of the question");
    const question = await measureQuestion(typed, roles, today);
    return {
      shape: 1,
      from: table.from,
      rows: table.rows,
      skipped: table.skipped,
      roles,
      guessed,
      columns: typed.columns.map(({ profile }) => profile),
      set,
      ...question,
      evaluation: notYet,
      measuredOn: today,
      tookSeconds: (performance.now() - began) / 1000,
    };
  } finally {
    table.close();
  }
}

const notYet = unknown("It is not measured yet.");
