import { type BarListView, cellState } from "#charts";
import { count } from "#interface";
import { LEAST_OF_A_CELL, type SegmentProfile } from "../../domain/index.ts";

/** How much of the crossings is thin or empty, before the pictures. */
export function segmentsSay({ single, crossed }: SegmentProfile): string {
  const columns = new Set(single.map(({ column }) => column)).size;
  const cells = crossed.flatMap(({ rows }) => rows.flat());
  const few = cells.filter((rows) => cellState(rows, LEAST_OF_A_CELL) === "thin").length;
  const none = cells.filter((rows) => rows === 0).length;
  const start = `${count(columns, "column")} of segments`;
  if (cells.length === 0) return `${start}.`;
  return `${start}. Of ${count(cells.length, "crossing")} ${few} ${few === 1 ? "has" : "have"} fewer than ${LEAST_OF_A_CELL} rows, ${none} ${none === 1 ? "has" : "have"} none.`;
}

/** Each column of segments as a list of bars. */
export function segmentBars({ single }: SegmentProfile, rows: number): readonly BarListView[] {
  return [...new Set(single.map(({ column }) => column))].map((column) => {
    const own = single.filter((each) => each.column === column);
    const named = own.flatMap(({ value, rows: count }) => (value === null ? [] : [{ text: value, count }]));
    const rest = own.find(({ value }) => value === null);
    const covered = own.reduce((sum, each) => sum + each.rows, 0);
    return {
      name: column,
      items: named,
      others: rest ? { values: null, rows: rest.rows } : null,
      missing: Math.max(0, rows - covered),
      rows,
    };
  });
}
