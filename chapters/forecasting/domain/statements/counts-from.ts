import { addDays, type Day } from "#kernel";
import { resolvedAs, type Statement } from "./statement.ts";

/**
 * From which day a statement counts in a record, however it ended: the first on which it would be known if it had not come.
 *
 * What came is known at once, and what did not only on its day. A record that counted each as soon as it is known would fill with what came: of
 * claims at even odds for three months, one made each day, seven in ten of those known after four months have come.
 */
export const countsFrom = ({ criterion, resolvesOn }: Pick<Statement, "criterion" | "resolvesOn">): Day =>
  criterion === null ? resolvesOn : addDays(resolvesOn, 1);

/** Nobody has said how it ended, and its day is over. What is drawn from a criterion ends by itself. */
export const isOverdue = (statement: Statement, today: Day): boolean =>
  resolvedAs(statement) === null && statement.criterion === null && statement.answers.length > 0 && statement.resolvesOn < today;
