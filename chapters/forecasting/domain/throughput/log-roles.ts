import { rolesByWords, wordsOfHeading } from "../roles-by-words.ts";

/** What a column of a log of items can hold. What is in no such column is not read. */
export const logRoles = ["id", "kind", "created", "started", "finished", "dropped", "ending"] as const;
export type LogRole = (typeof logRoles)[number];

/** Headings of Jira, GitHub, GitLab, Linear, Azure DevOps, Trello and hand-made tables, in four languages; plain. */
const known: Readonly<Record<LogRole, readonly string[]>> = {
  id: ["issue key", "issue id", "key", "number", "iid", "id", "identifier", "ticket", "issue", "item", "task number", "nummer", "numero"],
  kind: ["issue type", "work item type", "item type", "kind", "type", "category", "typ", "art", "categorie", "tipo"],
  created: [
    ...["created", "created at", "created date", "created on", "date created", "creation date", "opened", "opened at", "raised", "added"],
    ...["requested", "erstellt", "angelegt", "cree", "creado"],
  ],
  started: [
    ...["started", "started at", "started on", "dev started", "start date", "start", "in progress", "activated date", "begun", "begin"],
    ...["beginn", "begonnen", "debut", "commence", "inicio"],
  ],
  finished: [
    ...["finished", "finished on", "finish", "done", "done at", "done on", "done date", "completed", "completed at", "completed on"],
    ...["completed date", "closed", "closed at", "closed date", "resolved", "resolution date", "resolutiondate", "end date", "end"],
    ...[
      "delivered",
      "merged",
      "merged at",
      "shipped",
      "fertig",
      "erledigt",
      "abgeschlossen",
      "beendet",
      "fini",
      "termine",
      "terminado",
      "cerrado",
    ],
  ],
  dropped: [
    "canceled",
    "cancelled",
    "canceled at",
    "cancelled at",
    "cancelled on",
    "dropped",
    "abandoned",
    "abgebrochen",
    "annule",
    "cancelado",
  ],
  ending: ["resolution", "state reason", "status", "state", "outcome", "ergebnis", "estado"],
};

/** What each column holds, by its heading. Null for what is not read. */
export const rolesOfLog = (headings: readonly string[]): readonly (LogRole | null)[] =>
  rolesByWords(
    headings,
    logRoles.map((role) => ({ role, phrases: known[role] })),
  );

const WHO = new Set([
  ...["assignee", "assignees", "assigned", "owner", "developer", "reporter", "creator", "author", "raised", "user", "member", "members"],
  ...["watchers", "reviewer", "email", "participants", "bearbeiter", "zugewiesen", "responsable", "who", "by"],
]);
const DOER = new Set(["assignee", "assignees", "assigned", "owner", "developer", "bearbeiter", "zugewiesen", "responsable"]);

/** Whether a column says who: it is never kept. Days are of no person, as in "Assigned date". */
export const namesPeople = (heading: string): boolean => {
  const words = wordsOfHeading(heading);
  return words.some((word) => WHO.has(word)) && !words.some((word) => word === "date" || word === "at" || word === "on");
};

/** Whether it says who did the work, rather than who asked for it. */
export const namesDoer = (heading: string): boolean => namesPeople(heading) && wordsOfHeading(heading).some((word) => DOER.has(word));
