import { currencyIn, type Fact, type NumberRead, type ProjectFacts, quoted, readNumber, scaleIn } from "#chapters/lifecycle/domain";
import type { Role } from "./roles.ts";
import { factFrom, firstCell, type RowCells, remark } from "./row-cells.ts";
import { readYesNo } from "./words/read-yes-no.ts";

/** Doubt stands at the end; looking there alone keeps a long cell cheap. */
const withoutDoubt = (said: string): string => (said.slice(0, -40) + said.slice(-40).replace(DOUBT, "")).trim();

const DOUBT = /\s*(?:\(?\?+\)?|\((?:tbc|tbd|to be confirmed|vorl\.|provisional)\)|- tbc)\s*$/i;

/** Where "yes" answers another question than the one that counts. */
const asksForWords: readonly Role[] = ["metric", "target", "kill"];

/** Words under a role. A question mark after them makes them a guess. */
export function textFact(cells: RowCells, role: Role): Fact<string> {
  const cell = firstCell(cells, role);
  if (!cell) return { known: false };
  if (asksForWords.includes(role) && readYesNo(cell.said)?.guess === false) {
    remark(cells, cell, `${quoted(cell.said)} says that there is one, but not which; not recorded.`);
    return { known: false };
  }
  const sure = withoutDoubt(cell.said);
  const doubtful = sure !== cell.said.trim() && sure !== "";
  const isPerson = role === "owner" || role === "sponsor";
  if (doubtful && isPerson) remark(cells, cell, `${quoted(cell.said)} is written with a doubt; kept as a guess.`);
  return factFrom(cells, cell, isPerson && doubtful ? sure : cell.said, isPerson && doubtful);
}

/** A judgement. Anything between yes and no is not recorded, and said. */
export function yesNoFact(cells: RowCells, role: Role): Fact<boolean> {
  const cell = firstCell(cells, role, true);
  if (!cell) return { known: false };
  const read = readYesNo(cell.said);
  if (!read) {
    remark(cells, cell, `${quoted(cell.said)} is neither yes nor no; not recorded.`);
    return { known: false };
  }
  if (read.guess) remark(cells, cell, `${quoted(cell.said)} is taken as ${read.value ? "yes" : "no"}.`);
  return factFrom(cells, cell, read.value, read.guess);
}

const says = (read: NumberRead, value: number, said: string): string =>
  read.says === "" ? "" : `${read.says}: ${quoted(said)} is taken as ${value.toLocaleString("en", { maximumFractionDigits: 2 })}.`;

/** People on it, from 0 to 10,000. */
export function sizeFact(cells: RowCells): ProjectFacts["teamSize"] {
  const cell = firstCell(cells, "team-size");
  if (!cell) return { known: false };
  const read = readNumber(cell.said);
  if (!read || read.value < 0 || read.value > 10_000) {
    remark(cells, cell, `${quoted(cell.said)} cannot be read as a number of people; not recorded.`);
    return { known: false };
  }
  remark(cells, cell, says(read, read.value, cell.said));
  return factFrom(cells, cell, read.value, read.guess);
}

/** Spent so far; the heading's currency and scale hold where the cell names none: "Cost (k€)". */
export function amountFact(cells: RowCells): ProjectFacts["spend"] {
  const cell = firstCell(cells, "spend");
  if (!cell) return { known: false };
  const read = readNumber(cell.said);
  if (!read) {
    remark(cells, cell, `${quoted(cell.said)} cannot be read as one amount; not recorded.`);
    return { known: false };
  }
  const bracket = /[([](?<unit>[^)\]]+)[)\]]|\b(?:in|en)\s+(?<words>\S+)\s*$/.exec(cell.column.heading)?.groups;
  const unit = bracket?.unit ?? bracket?.words ?? "";
  const scale = scaleIn(cell.said) === 1 ? scaleIn(unit) : 1;
  const amount = read.value * scale;
  remark(cells, cell, says(read, amount, cell.said));
  return factFrom(cells, cell, { amount, currency: read.currency ?? currencyIn(unit) }, read.guess);
}
