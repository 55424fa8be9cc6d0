import { type ColumnProfile, missingCells } from "../../domain/index.ts";

/** Cells without a value, coded ones too, of all rows: 0 to 1; 0 where there is no row. */
export const missingShare = (column: ColumnProfile, rows: number): number => (rows === 0 ? 0 : Math.min(1, missingCells(column) / rows));
