import type { Cell, Draw, DrawnTable, Shape } from "./drawn-table.ts";
import { numerics, skewed } from "./plain-tables.ts";
import { entities, officeHours } from "./timed-tables.ts";
import { remarks } from "./written-tables.ts";

type Row = readonly Cell[];

/** Something wrong that is put into a clean table, and the check that has to see it. */
interface Defect {
  readonly into: Shape;
  readonly check: string;
  readonly plant: (table: DrawnTable, draw: Draw) => DrawnTable;
}

const place = ({ names }: DrawnTable, name: string | null | undefined): number => names.indexOf(name ?? "");
const isYes = (table: DrawnTable) => {
  const target = place(table, table.roles.target);
  return (row: Row): boolean => row[target] === "yes";
};

/** One column more. */
const added = (table: DrawnTable, name: string, of: (row: Row) => Cell): DrawnTable => ({
  ...table,
  names: [...table.names, name],
  rows: table.rows.map((row) => [...row, of(row)]),
});

/** The cells of one column written anew. */
const rewritten = (table: DrawnTable, column: number, of: (cell: Cell, at: number, row: Row) => Cell): DrawnTable => ({
  ...table,
  rows: table.rows.map((row, at) => row.map((cell, place) => (place === column ? of(cell, at, row) : cell))),
});

/** Every cell of the first feature, by a chance, as something else. */
const sometimes =
  (chance: number, instead: (cell: Cell) => Cell): Defect["plant"] =>
  (table, draw) =>
    rewritten(table, 1, (cell) => (draw.yes(chance) ? instead(cell) : cell));

/** The second half of the rows moved up. */
const moved =
  (by: number): Defect["plant"] =>
  (table) =>
    rewritten(table, 2, (cell, at) => (at > table.rows.length / 2 ? (Number(cell) + by).toFixed(3) : cell));

const flipped = (table: DrawnTable, draw: Draw, chance: number): DrawnTable =>
  rewritten(table, place(table, table.roles.target), (cell) => (draw.yes(chance) ? (cell === "yes" ? "no" : "yes") : cell));

export const plantedDefects: Readonly<Record<string, Defect>> = {
  "a label with 3 % of noise as a feature": {
    into: numerics,
    check: "leakage-single-feature",
    plant: (table, draw) => added(table, "status_code", (row) => ((draw.yes(0.03) ? draw.yes(0.5) : isYes(table)(row)) ? "A" : "B")),
  },
  "a number 2.5 spreads apart by label": {
    into: numerics,
    check: "leakage-single-feature",
    plant: (table, draw) => added(table, "score_after", (row) => (Number(isYes(table)(row)) + 0.4 * draw.normal()).toFixed(3)),
  },
  "a reason that a fifth of one class has": {
    into: numerics,
    check: "leakage-single-feature",
    plant: (table, draw) => added(table, "reason", (row) => (isYes(table)(row) && draw.yes(0.2) ? "too dear" : "")),
  },
  "2 % of rows written twice": {
    into: numerics,
    check: "exact-duplicates",
    plant: (table, draw) => ({ ...table, rows: [...table.rows, ...table.rows.filter(() => draw.yes(0.02))] }),
  },
  "2 % copied under another key, on either side of the split": {
    into: numerics,
    check: "leakage-duplicates-across-splits",
    plant: (table, draw) => {
      const [key, fold] = [place(table, "row_id"), place(table, "fold")];
      const copies = table.rows
        .filter(() => draw.yes(0.02))
        .map((row, at) =>
          row.map((cell, i) => (i === key ? table.rows.length + at + 1 : i === fold ? (draw.yes(0.3) ? "test" : "train") : cell)),
        );
      return { ...table, rows: [...table.rows, ...copies] };
    },
  },
  "two machines on both sides": {
    into: entities,
    check: "leakage-entity-in-both-splits",
    plant: (table, draw) => {
      const machine = place(table, "machine");
      return rewritten(table, place(table, "fold"), (cell, _, row) =>
        row[machine] === "M1003" || row[machine] === "M1004" ? (draw.yes(0.5) ? "test" : "train") : cell,
      );
    },
  },
  "10 % of labels wrong, with a model's chances": {
    into: numerics,
    check: "label-noise",
    plant: (table, draw) => {
      const sure = added(table, "p_yes", (row) =>
        Math.min(0.98, Math.max(0.02, (isYes(table)(row) ? 0.85 : 0.15) + 0.12 * draw.normal())).toFixed(3),
      );
      const both = added(sure, "p_no", (row) => (1 - Number(row.at(-1))).toFixed(3));
      const probabilities = ["yes", "no"].map((label) => ({ label, column: `p_${label}` }));
      return flipped({ ...both, roles: { ...table.roles, probabilities } }, draw, 0.1);
    },
  },
  "10 % of labels wrong, 150 looked at": {
    into: numerics,
    check: "label-noise",
    plant: (table, draw) => {
      const target = place(table, table.roles.target);
      const checked = added(table, "checked", (row) => (draw.yes(150 / table.rows.length) ? (row[target] ?? "") : ""));
      return flipped({ ...checked, roles: { ...table.roles, audited: "checked" } }, draw, 0.1);
    },
  },
  "a week without rows": {
    into: officeHours,
    check: "steady-in-time",
    plant: (table, draw) => {
      const time = place(table, table.roles.time);
      const at = (row: Row): number => Date.parse(`${row[time]}Z`);
      const [first, last] = [at(table.rows[0] ?? []), at(table.rows.at(-1) ?? [])];
      const from = first + (0.2 + 0.5 * draw.uniform()) * (last - first);
      return { ...table, rows: table.rows.filter((row) => at(row) < from || at(row) > from + 7 * 86_400_000) };
    },
  },
  "12 % of all rows once more on one day": {
    into: officeHours,
    check: "steady-in-time",
    plant: (table) => {
      const time = place(table, table.roles.time);
      const moment = table.rows[Math.floor(0.4 * table.rows.length)]?.[time] ?? "";
      const more = table.rows.slice(0, Math.ceil(0.12 * table.rows.length));
      return {
        ...table,
        rows: [...table.rows, ...more.map((row, at) => [900_000 + at, ...row.slice(1)].map((cell, i) => (i === time ? moment : cell)))],
      };
    },
  },
  "a feature moved by one spread half-way": { into: officeHours, check: "early-late-drift", plant: moved(1) },
  "a feature moved by half a spread half-way": { into: officeHours, check: "early-late-drift", plant: moved(0.5) },
  "9999 in 1.2 % of a column": { into: numerics, check: "coded-missing", plant: sometimes(0.012, () => 9999) },
  "9999 in 0.5 % of a column": { into: numerics, check: "outliers-known", plant: sometimes(0.005, () => 9999) },
  "1 % of incomes a hundred times too large": {
    into: skewed,
    check: "outliers-known",
    plant: sometimes(0.01, (cell) => (100 * Number(cell)).toFixed(2)),
  },
  "e-mail addresses in 2 % of remarks": {
    into: remarks,
    check: "personal-data-allowed",
    plant: (table, draw) =>
      rewritten(table, 1, (cell) => (draw.yes(0.02) ? `${cell} ask j${Math.floor(10_000 * draw.uniform())}@example.org please` : cell)),
  },
};
