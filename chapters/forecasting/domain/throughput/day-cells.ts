import { type DayOrder, orderShown, orderStated, readDay } from "#chapters/lifecycle/domain";
import { type Day, isDay } from "#kernel";

const CLOCK = /[T ,]+(?:at )?\d{1,2}:\d{2}.*$/i;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** How the days of a column are written. */
interface DayColumn {
  readonly heading: string;
  readonly cells: readonly string[];
  /** Chosen by whoever knows; null for what the column itself shows. */
  readonly order: DayOrder | null;
  readonly today: Day;
}

/**
 * Reads the days of one column: each spelling once, since a log of 200,000 rows has few. The time of day is left aside, and the order of
 * 03/04/2026 is what the heading says, else what other cells show. Null for what is no day.
 */
export function dayCells({ heading, cells, order, today }: DayColumn): (cell: string) => Day | null {
  const spellings = [...new Set(cells.map(dayPart))];
  const shown = orderShown(spellings);
  const said = order ?? orderStated(heading) ?? shown.order;
  const context = {
    ...{
      order: said ?? ("day-first" as const),
      orderIsGuess: said === null,
      orderIsSet: order !== null,
      conflict: order === null && shown.conflict,
    },
    ...{ today, lean: "past" as const },
  };
  const read = new Map<string, Day | null>();
  return (cell) => {
    const part = dayPart(cell);
    const before = read.get(part);
    if (before !== undefined) return before;
    const found = ISO.test(part) ? (isDay(part) ? part : null) : dayIn(readDay(part, context));
    read.set(part, found);
    return found;
  };
}

const dayPart = (cell: string): string => cell.slice(0, 80).trim().replace(CLOCK, "");

const dayIn = (found: ReturnType<typeof readDay>): Day | null => (found.is === "day" ? found.day : null);
