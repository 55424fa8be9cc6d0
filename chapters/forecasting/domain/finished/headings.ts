import { rolesByWords } from "../roles-by-words.ts";
import { type FinishedRole, finishedRoles } from "./roles.ts";

/** Words by which a heading is known, in English, German, French and Spanish; plain. The first list that fits decides. */
const known: Readonly<Record<FinishedRole, readonly string[]>> = {
  ending: [
    "shipped or stopped",
    "ending",
    "outcome",
    "result",
    "status",
    "state",
    "ergebnis",
    "ausgang",
    "resultat",
    "resultado",
    "estado",
  ],
  "planned-days": [
    "planned days",
    "planned duration",
    "estimated days",
    "estimate",
    "days planned",
    "geplante tage",
    "jours prevus",
    "dias previstos",
  ],
  promised: [
    ...[
      "first promised day",
      "first promise",
      "promised",
      "due",
      "deadline",
      "planned end",
      "planned finish",
      "planned",
      "target date",
      "target",
    ],
    ...[
      "committed",
      "zugesagt",
      "termin",
      "geplantes ende",
      "promis",
      "echeance",
      "fin prevue",
      "prometido",
      "fecha limite",
      "fin previsto",
    ],
  ],
  finished: [
    ...[
      "finished",
      "finish",
      "ended",
      "end date",
      "end",
      "shipped on",
      "shipped",
      "launched",
      "live",
      "completed",
      "done",
      "closed",
      "stopped",
    ],
    ...["delivered", "beendet", "ende", "fertig", "fini", "termine", "fin", "livre", "terminado", "final"],
  ],
  started: [
    "started",
    "start",
    "begin",
    "began",
    "kick off",
    "kickoff",
    "from",
    "beginn",
    "begonnen",
    "debut",
    "commence",
    "inicio",
    "comienzo",
  ],
  kind: ["kind", "type", "category", "art", "typ", "categorie", "tipo"],
  name: ["name", "project", "initiative", "title", "use case", "projekt", "projet", "proyecto", "titre", "titel"],
};

/** What each column holds, by its heading: each role once, the heading that says it best. Null for what is not read. */
export const rolesOfHeadings = (headings: readonly string[]): readonly (FinishedRole | null)[] =>
  rolesByWords(
    headings,
    finishedRoles.map((role) => ({ role, phrases: known[role] })),
  );
