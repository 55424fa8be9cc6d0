import { noSuchColumn, openTable, type Progress } from "#platform/datasets";
import { columnsOf, guessRoles, type Profile, rolesSaid } from "../../domain/index.ts";
import { measureEvaluation } from "../measure/evaluation/index.ts";
import { measureColumns, measureSet } from "../measure/index.ts";
import { measureQuestion } from "../measure/question/index.ts";
import type { Assess } from "./assess-file.ts";
import { type Bounds, openingFor } from "./bounds.ts";
import { firstStep, openGiven } from "./given.ts";

/** Measures everything of one file or source: what `inOwnProcess` runs. @throws {Problem} For a file that cannot be read, and roles of columns that are not there. */
export async function work(
  { name, roles: said, today, claimedMargin, prompts, chances, bounds, ...given }: Assess & { readonly bounds: Bounds },
  onProgress: (progress: Progress) => void,
): Promise<Profile> {
  const began = performance.now();
  onProgress({ step: firstStep(given), share: 0 });
  const table = await openGiven(given, name, openingFor(bounds));
  try {
    const names = table.columns.map(({ name: each }) => each);
    for (const column of columnsOf(said)) if (!names.includes(column)) throw noSuchColumn({ column, columns: names });
    onProgress({ step: "measuring its columns", share: 0.2 });
    const typed = await measureColumns(table, today);
    onProgress({ step: "measuring the set", share: 0.6 });
    const set = await measureSet(typed);
    const { roles, guessed } = rolesSaid(said, guessRoles(typed.columns.map(({ profile }) => profile)));
    onProgress({ step: "measuring what it says of the question", share: 0.75 });
    const beside = chances ? await openTable(chances, openingFor({ ...bounds, memoryMb: bounds.memoryMb / 4 })) : null;
    const question = await measureQuestion(typed, roles, { today, chances: beside }).finally(() => beside?.close());
    onProgress({ step: "measuring it as an evaluation set", share: 0.95 });
    const evaluation = await measureEvaluation(typed, roles, { claimedMargin, prompts, today });
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
      evaluation,
      measuredOn: today,
      tookSeconds: (performance.now() - began) / 1000,
    };
  } finally {
    table.close();
  }
}
