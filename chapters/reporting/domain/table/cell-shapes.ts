import { isBlank, readDay, readNumber } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";

/** What a cell looks like before anyone knows its column. */
export type Shape = "nothing" | "day" | "number" | "words";

/** A number first, or after its currency or its doubt: "Project 7" is no number. */
const COUNT = /^(?:[^\p{L}]*|\s*(?:[A-Z]{3}|US\$|ca\.?|circa|approx\.?|about)\s*)\d/u;

/** A cell's shape. A plain number counts as a number, though a spreadsheet may mean a day by it. */
export function shapeOf(cell: string, today: Day): Shape {
  if (isBlank(cell)) return "nothing";
  if (cell.length > 80) return "words";
  if (/^\s*[€£$]?\s*[\d.,' ]+\s*(?:[kKmM€%]|FTE)?\s*$/.test(cell) && !/\d[./-]\d{1,2}[./-]\d/.test(cell) && readNumber(cell))
    return "number";
  if (/\d/.test(cell) || cell.length <= 24) {
    const read = readDay(cell, { order: "day-first", orderIsGuess: true, conflict: false, orderIsSet: false, today, lean: "future" });
    if (read.is === "day" && !read.says.includes("Read out of other words")) return "day";
  }
  return COUNT.test(cell) && cell.length <= 20 && readNumber(cell) ? "number" : "words";
}

/** Share of a column's filled cells that have a shape; 0 where none is filled. */
export function shareOf(shape: Shape, shapes: readonly Shape[]): number {
  const filled = shapes.filter((each) => each !== "nothing");
  return filled.length === 0 ? 0 : filled.filter((each) => each === shape).length / filled.length;
}
