import { columnShift } from "../../compare/column-shift.ts";
import { ofTables } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

const MOST_SHIFT = 0.25;
/** So many times what two draws of one law show on average is no luck any more. */
const LUCK = 2;

/** What a model learnt from the version before holds for this one where its columns are spread alike. */
export const steadySinceBefore: ReadinessCheck = {
  id: "steady-since-before",
  band: "A",
  asks: "Columns are spread as in the version before",
  people: { asks: "Is the change understood, and is what was built on the version before looked at again?", about: "finding" },
  next: "Find out what changed between the two, and judge anew what was built on the version before.",
  source: "Population stability index: 0.25 in credit scoring (Siddiqi 2006), told from what two profiles keep; playbook P-M5",
  threshold: { value: MOST_SHIFT, says: "population stability index at most 0.25 between the versions", assumed: true },
  effort: { low: 0.25, likely: 1, high: 4, because: "to find what changed, and to train and test once more" },
  askedOf: "tables after the first version",
  belongs: (facts) => ofTables.belongs(facts) && facts.previous !== null,
  judge: ({ profile, previous }) => {
    const before = new Map(previous?.columns.map((column) => [column.name, column]));
    const shifts = profile.columns
      .flatMap((column) => {
        const was = before.get(column.name);
        const shift = was && columnShift({ column: was, rows: previous?.rows ?? 0 }, { column, rows: profile.rows });
        return shift?.known ? [{ column: column.name, ...shift.value }] : [];
      })
      .sort((a, b) => b.psi - a.psi);
    const worst = shifts[0];
    if (worst === undefined)
      return notMeasured("No column of both versions could be compared.", "Compare the two by hand, or keep more of their values.");
    const moved = shifts.filter(({ psi, luck }) => psi - LUCK * luck > MOST_SHIFT).map(({ column }) => column);
    const index = `stability index ${worst.psi.toFixed(2)}`;
    if (moved.length === 0)
      return passed(`${worst.column} moved most of ${counted(shifts.length, "column", "columns")} that could be compared: ${index}.`);
    const too = moved.length === 1 ? "" : ` So are those of ${namesSay(moved.slice(1))}.`;
    return failed(`The values of ${worst.column} are spread otherwise than in the version before (${index}).${too}`, moved);
  },
};
