import {
  type Cite,
  type Fact,
  hintedKind,
  kindName,
  type Phase,
  type ProjectKind,
  phaseName,
  phases,
  plain,
  quoted,
  readKind,
  type Standing,
} from "#chapters/lifecycle/domain";
import { cellsFor, factFrom, firstCell, type RowCells, remark } from "./row-cells.ts";
import { readStatus } from "./words/read-status.ts";

/** The phase when the words are its very name; then it is no guess. */
const named = (said: string): Phase | undefined => phases.find((phase) => plain(said) === plain(phaseName[phase]) || plain(said) === phase);

/** Phase and standing from the columns of phase and status, in this order; a phase out of other words is a guess. */
export function phaseAndStanding(cells: RowCells): { readonly phase: Fact<Phase>; readonly standing: Fact<Standing> } {
  let phase: Fact<Phase> = { known: false };
  let standing: Fact<Standing> = { known: false };
  const silent: (() => void)[] = [];
  for (const cell of [...cellsFor(cells, "phase"), ...cellsFor(cells, "status")]) {
    const exact = named(cell.said);
    const read = exact ? { phase: exact, standing: null, says: "" } : readStatus(cell.said);
    if (read.phase && !phase.known) {
      phase = factFrom(cells, cell, read.phase, exact === undefined);
      if (!exact) remark(cells, cell, read.says || `${quoted(cell.said)} is taken as ${phaseName[read.phase]}.`);
    } else if (read.phase && phase.known && phase.value !== read.phase) {
      remark(cells, cell, `${quoted(cell.said)} suggests ${phaseName[read.phase]}; ${quoted(phase.said)} stands before it and is taken.`);
    } else if (!read.phase && read.says !== "") silent.push(() => remark(cells, cell, read.says));
    if (read.standing && !standing.known) standing = factFrom(cells, cell, read.standing, true);
  }
  if (!phase.known) for (const say of silent) say();
  return { phase, standing };
}

/** The kind from its own column, else guessed from the name, else from the notes. */
export function kindFact(cells: RowCells, name: { readonly name: string; readonly cite: Cite }, notes: Fact<string>): Fact<ProjectKind> {
  const cell = firstCell(cells, "kind");
  const asked = cell && readKind(cell.said);
  if (cell && asked) return factFrom(cells, cell, asked, plain(cell.said) !== plain(kindName[asked]) && plain(cell.said) !== asked);
  if (cell) remark(cells, cell, `${quoted(cell.said)} is none of the four kinds; choose one. Not recorded.`);

  const byName = hintedKind(name.name);
  if (byName) return { known: true, value: byName, cite: name.cite, guess: true, said: name.name };
  const byNotes = notes.known ? hintedKind(notes.value) : null;
  return notes.known && byNotes ? { known: true, value: byNotes, cite: notes.cite, guess: true, said: notes.said } : { known: false };
}
