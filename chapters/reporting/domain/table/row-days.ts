import { type DateSaid, type Fact, type Lean, plain, quoted, readDay } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { Role } from "./roles.ts";
import { type Cell, cellsFor, factFrom, firstCell, type RowCells, remark } from "./row-cells.ts";

function readCell(cells: RowCells, cell: Cell, lean: Lean): Extract<Fact<Day>, { known: true }> | null {
  const { order, orderIsGuess, orderIsSet, conflict } = cell.column;
  const read = readDay(cell.said, { order, orderIsGuess, orderIsSet, conflict, today: cells.today, lean });
  if (read.is === "blank") return null;
  remark(cells, cell, read.says);
  return read.is === "day" ? factFrom(cells, cell, read.day, read.guess) : null;
}

/** The day under a role. */
export function dayFact(cells: RowCells, role: Role, lean: Lean): Fact<Day> {
  const cell = firstCell(cells, role);
  return (cell && readCell(cells, cell, lean)) ?? { known: false };
}

const IMPOSED =
  /\blaw\b|legal|regulat|statut|contract|complian|trade fair|exhibition|gesetz|vertrag|messe\b|\bloi\b|reglement|contrat|salon\b|\bley\b|contrato|feria|legge|contratto|fiera|wettelijk|\bbeurs\b|lagkrav|avtal|lovkrav|kontrakt|ai act|gdpr|dsgvo/;

const HAPPENED =
  /\b(?:since|seit|depuis|desde|dal|sinds|sedan|siden|launched|shipped|released|delivered|went live|is live|already live|done)\b/;

/** Every date promised or imposed. A law, a contract or a fair named beside a date makes it no promise of ours, as a guess. */
export function datesSaid(cells: RowCells): ProjectDates {
  return (["promised", "constraint"] as const).flatMap((role) =>
    cellsFor(cells, role).flatMap((cell) => {
      if (HAPPENED.test(plain(cell.said.slice(0, 200)))) {
        remark(cells, cell, `${quoted(cell.said)} says what has happened, which is no promise; not recorded.`);
        return [];
      }
      const read = readCell(cells, cell, "future");
      if (!read) return [];
      const imposed = role === "promised" && IMPOSED.test(plain(cell.said));
      if (imposed) remark(cells, cell, `${quoted(cell.said)} names a reason outside the team; taken as a date imposed, not promised.`);
      const value: DateSaid = {
        day: read.value,
        as: imposed || role === "constraint" ? "constraint" : "promise",
        saidOn: null,
        overridden: false,
      };
      return [{ ...read, value, guess: read.guess || imposed }];
    }),
  );
}

type ProjectDates = readonly Extract<Fact<DateSaid>, { known: true }>[];

const REFUSED = /\bno[- ]?go\b|reject|declin|abgelehnt|refus|rechazad|rifiutat|respint|afgewezen|avslag|afvist|^(?:no|nein|non|nee|nej)\b/;
const OPEN =
  /pending|conditional|await|waiting|ausstehend|en attente|pendiente|in attesa|wacht|vantar|afventer|\btbd\b|planned|geplant|expected/;

/** The day of a go. Only a day that is past counts: a go is recorded once it is given. */
export function goFact(cells: RowCells): Fact<Day> {
  const cell = firstCell(cells, "go");
  if (!cell) return { known: false };
  const words = plain(cell.said.slice(0, 200));
  if (REFUSED.test(words)) {
    remark(cells, cell, `${quoted(cell.said)} is no go; not recorded.`);
    return { known: false };
  }
  if (OPEN.test(words)) {
    remark(cells, cell, `${quoted(cell.said)} leaves the go open; not recorded.`);
    return { known: false };
  }
  const { order, orderIsGuess, orderIsSet, conflict } = cell.column;
  const read = readDay(cell.said, { order, orderIsGuess, orderIsSet, conflict, today: cells.today, lean: "past" });
  if (read.is !== "day") {
    const says = /\d/.test(words)
      ? `${quoted(cell.said)} cannot be read as the day of a go; not recorded.`
      : `${quoted(cell.said)} does not say when; a go is recorded with its day.`;
    remark(cells, cell, says);
    return { known: false };
  }
  if (read.day > cells.today) {
    remark(cells, cell, `${quoted(cell.said)} lies ahead; a go is recorded once it is given.`);
    return { known: false };
  }
  const plainGo =
    read.says.startsWith("Read out of other words") && /^\W*(?:go|approved|freigegeben|ok|yes|ja|oui|si)\b[\s:,(on-]*[\d]/.test(words);
  if (!plainGo) remark(cells, cell, read.says);
  return factFrom(cells, cell, read.day, read.guess && !plainGo);
}
