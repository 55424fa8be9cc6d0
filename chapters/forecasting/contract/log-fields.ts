import { z } from "zod";
import { dayField, idField } from "#chapters/workspace/contract";

const MOST_WEEKS = 520;
const MOST_ITEMS = 200_000;

const items = z.int().min(0).max(MOST_ITEMS);
const weekly = z.array(items).max(MOST_WEEKS).readonly();

/** What is kept of a log of items: counts a week. */
export const logFields = {
  name: z
    .string()
    .trim()
    .min(1, { error: "Say which team or stream of work the items are of." })
    .max(80, { error: "A name has at most 80 letters." })
    .meta({ description: "The team or stream of work. A newer log of the same name takes its place." }),
  project: idField.nullable().meta({ description: "The project whose remaining items they are; null for a team with several." }),
  until: dayField.meta({ description: "The last day that the log knows of." }),
  firstWeek: dayField.meta({ description: "The Monday of the first whole week." }),
  finished: weekly.meta({ description: "Items finished in each whole week, Monday to Sunday; 0 where none was." }),
  created: weekly.nullable().meta({ description: "Items that came in, in the same weeks; null where the log does not say." }),
  open: items.meta({ description: "Items that were neither finished nor dropped at the end of the log." }),
};
