/** What a column of a table of finished projects can hold. */
export const finishedRoles = ["name", "kind", "started", "promised", "planned-days", "finished", "ending"] as const;
export type FinishedRole = (typeof finishedRoles)[number];

/** Which of two numbers is the day in 03/04/2026. */
export const dayOrders = ["day-first", "month-first"] as const;
