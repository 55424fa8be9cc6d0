import type { ColumnType } from "./column.ts";

/** Cells of a column by what they look like; missing cells and codes for missing are in none of them. */
export interface CellKinds {
  /** As the file calls the column. */
  readonly name: string;
  readonly numbers: number;
  readonly moments: number;
  readonly infinite: number;
  /** Words for yes and no, that are all of one pair. */
  readonly booleans: number;
  readonly texts: number;
  /** Days of which nobody can say whether the day or the month comes first. */
  readonly unsure: number;
  readonly distinct: number;
  /** Values that stand once. */
  readonly unique: number;
  /** All numbers are whole. */
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  /** Characters of a cell, on average. */
  readonly length: number;
  /** Cells with a space inside, as a share. */
  readonly spaced: number;
}

/** The share of its cells that make a column numbers or date-times; the others are invalid. Our judgement. */
export const MOST = 0.95;

/** As many values are a category whatever the number of rows; as many as ydata-profiling takes for high cardinality. */
const FEW_VALUES = 50;

/** A twentieth of the rows, where there are many: a postcode is a category of a million customers. */
const FEW_OF_ROWS = 0.05;
const MANY_VALUES = 5000;

/** Longer than a name, on average: prose. */
const PROSE = 40;

/** What a column holds, by its cells; the name decides nothing but that numbers are keys. */
export function decideType(kinds: CellKinds): ColumnType {
  const present = kinds.numbers + kinds.moments + kinds.infinite + kinds.booleans + kinds.texts + kinds.unsure;
  if (present === 0) return "empty";
  if (kinds.distinct === 1) return "constant";
  if (kinds.booleans === present && kinds.distinct >= 2) return "boolean";
  if (isMostly(kinds.moments, present)) return "date-time";
  if (isMostly(kinds.unsure + kinds.moments, present)) return "mixed";
  if (isMostly(kinds.numbers + kinds.infinite, present)) return isKey(kinds, present) ? "identifier" : "number";
  if (kinds.distinct <= FEW_VALUES && kinds.length < PROSE && kinds.distinct < present) return "category";
  if (Math.max(kinds.numbers, kinds.moments, kinds.unsure) > (1 - MOST) * present) return "mixed";
  return typeOfText(kinds, present);
}

function typeOfText({ distinct, unique, length, spaced }: CellKinds, present: number): ColumnType {
  if (length >= PROSE) return "text";
  if (distinct <= Math.min(MANY_VALUES, FEW_OF_ROWS * present)) return "category";
  if (spaced < 1 - MOST && isMostly(unique, present)) return "identifier";
  return "text";
}

/** One cell that does not fit may stand in five; of many, one in twenty. */
const isMostly = (fitting: number, of: number): boolean => fitting >= MOST * of || (of >= 5 && of - fitting === 1);

/** In fewer rows 1, 2, 3 may be anything. */
const LEAST_NUMBERED = 20;

/** Whole numbers that never come twice number rows where they are called so or leave hardly a gap, rather than say how much. */
function isKey({ name, distinct, unique, whole, min, max }: CellKinds, present: number): boolean {
  if (!whole || unique !== distinct || distinct !== present) return false;
  return isCalledKey(name) || (present >= LEAST_NUMBERED && max - min + 1 <= 1.1 * present);
}

/** Called as keys are: id, PassengerId, order_no. */
export const isCalledKey = (name: string): boolean =>
  /(^|[^a-z])(id|ids|uuid|guid|key|no|nr|number|index|idx|instant|rowid)$/i.test(name) || /[a-z](Id|ID|Key|No|Nr)$/.test(name);
