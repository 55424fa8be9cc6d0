import { type Day, isDay } from "#kernel";
import { type ClaimColumns, type ColumnsSaid, guessColumns, type NamedColumns } from "./guess-columns.ts";
import { impossibleChance, tooFewOutcomes, unreadOutcome } from "./problems.ts";
import { isInPercent, readChance } from "./read-chance.ts";
import { type OutcomeRead, readOutcome } from "./read-outcome.ts";

/** A table of statements, as text. */
export interface ClaimTable extends NamedColumns {
  readonly rows: readonly (readonly string[])[];
  /** Which row of the file each of them is, by its place from 0. */
  readonly rowOf: (place: number) => number;
}

/** One row that is resolved. */
export interface ClaimRow {
  readonly chance: number;
  readonly came: boolean;
  readonly question: string | null;
  readonly kind: string | null;
  readonly statedOn: Day | null;
}

/** What a table says, and what was left out of it. */
export interface ClaimsRead {
  readonly used: { readonly probability: string; readonly outcome: string; readonly question: string | null; readonly kind: string | null };
  /** Written as percentages, at least here and there. */
  readonly inPercent: boolean;
  readonly claims: readonly ClaimRow[];
  readonly voids: number;
  readonly open: number;
}

/**
 * Reads a table of probabilities and outcomes. What is impossible is refused with its row and column; nothing is corrected in silence.
 *
 * @throws {columnNotFound} @throws {noSuchColumn} @throws {impossibleChance} @throws {unreadOutcome} @throws {tooFewOutcomes}
 */
export function readClaims(table: ClaimTable, said: ColumnsSaid = {}): ClaimsRead {
  const { columns, rows, rowOf } = table;
  const places = guessColumns(table, said);
  const name = (at: number | null): string | null => (at === null ? null : (columns[at] ?? null));
  const used = {
    probability: name(places.probability) ?? "",
    outcome: name(places.outcome) ?? "",
    question: name(places.question),
    kind: name(places.kind),
  };
  const stated = rows.map((row) => row[places.probability] ?? "");
  const inPercent = isInPercent(used.probability, stated);
  const claims: ClaimRow[] = [];
  let [voids, open] = [0, 0];
  for (const [at, row] of rows.entries()) {
    const cell = (place: number): string => row[place] ?? "";
    const where = { row: rowOf(at) };
    const outcome = readOutcome(cell(places.outcome));
    if (outcome === null) throw unreadOutcome({ ...where, column: used.outcome, cell: cell(places.outcome).trim().slice(0, 60) });
    if (cell(places.probability).trim() === "" && outcome !== "came" && outcome !== "did-not-come") continue;
    const chance = readChance(cell(places.probability), inPercent);
    if (typeof chance === "string")
      throw impossibleChance({ ...where, column: used.probability, cell: cell(places.probability).trim().slice(0, 60), because: chance });
    if (outcome === "void") voids += 1;
    else if (outcome === "open") open += 1;
    else claims.push(claimOf(row, places, { chance, outcome }));
  }
  if (claims.length < 2) throw tooFewOutcomes({ outcomes: claims.length, column: used.outcome });
  return { used, inPercent: inPercent || stated.some((cell) => cell.includes("%")), claims, voids, open };
}

function claimOf(
  row: readonly string[],
  { question, kind, statedOn }: ClaimColumns,
  { chance, outcome }: { readonly chance: number; readonly outcome: OutcomeRead },
): ClaimRow {
  const text = (at: number | null): string | null => {
    const found = at === null ? "" : (row[at] ?? "").trim();
    return found === "" ? null : found;
  };
  const begun = text(statedOn)?.slice(0, 10) ?? "";
  return { chance, came: outcome === "came", question: text(question), kind: text(kind), statedOn: isDay(begun) ? begun : null };
}
