import { type Cite, type ProjectFacts, usualRules } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { ReadColumn } from "./read-column.ts";
import type { Remark } from "./reading.ts";
import { noted, type RowCells, rowCells } from "./row-cells.ts";
import { datesSaid, dayFact, goFact } from "./row-days.ts";
import { amountFact, sizeFact, textFact, yesNoFact } from "./row-facts.ts";
import { kindFact, phaseAndStanding } from "./row-status.ts";
import type { TableRow } from "./table.ts";

/** One row as a project. The name is known to be there. */
export function readRow(
  row: TableRow,
  nameColumn: ReadColumn,
  columns: readonly ReadColumn[],
  today: Day,
): { readonly project: ProjectFacts; readonly remarks: readonly Remark[] } {
  const cells: RowCells = rowCells(row, columns, today);
  const cite: Cite = { row: row.number, column: nameColumn.column };
  const name = (row.cells[nameColumn.index] ?? "").replace(/\s+/g, " ").trim();
  const notes = textFact(cells, "notes");
  const status = phaseAndStanding(cells);
  const project: ProjectFacts = {
    id: `row-${row.number}`,
    name,
    cite,
    kind: kindFact(cells, { name, cite }, notes),
    phase: status.phase,
    standing: status.standing,
    boxWeeks: { known: false },
    rests: [],
    dependencies: [],
    stop: { known: false },
    rules: usualRules,
    startedOn: dayFact(cells, "started", "past"),
    phaseEnteredOn: dayFact(cells, "phase-started", "past"),
    datesSaid: datesSaid(cells),
    go: goFact(cells),
    decisionDate: dayFact(cells, "decision-date", "future"),
    owner: textFact(cells, "owner"),
    sponsor: textFact(cells, "sponsor"),
    metric: textFact(cells, "metric"),
    target: textFact(cells, "target"),
    killWords: textFact(cells, "kill"),
    criteria: [],
    preparation: null,
    techniqueUnderstood: yesNoFact(cells, "technique"),
    problemDefined: yesNoFact(cells, "problem"),
    dataGood: yesNoFact(cells, "data"),
    teamSize: sizeFact(cells),
    spend: amountFact(cells),
    notes,
  };
  return { project, remarks: noted(cells) };
}
