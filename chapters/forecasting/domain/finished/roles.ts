/** What a column of a table of finished projects can hold. */
export const finishedRoles = ["name", "kind", "started", "promised", "planned-days", "finished", "ending"] as const;
export type FinishedRole = (typeof finishedRoles)[number];
