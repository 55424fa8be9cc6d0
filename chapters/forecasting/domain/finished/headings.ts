import { wordsIn } from "#chapters/lifecycle/domain";
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

/** How well a heading says a role: the share of its words that the phrase covers; 0 where it does not hold the phrase. */
function fitOf(heading: readonly string[], phrase: string): number {
  const words = phrase.split(" ");
  const at = heading.findIndex((_word, from) => words.every((word, index) => heading[from + index] === word));
  return at < 0 ? 0 : words.length / heading.length;
}

/** What each column holds, by its heading: each role once, the heading that says it best. Null for what is not read. */
export function rolesOfHeadings(headings: readonly string[]): readonly (FinishedRole | null)[] {
  const bids = headings.flatMap((heading, column) => {
    const words = wordsIn(heading.slice(0, 120).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
    return finishedRoles.map((role) => ({
      column,
      role,
      score: Math.max(0, ...known[role].map((phrase) => fitOf(words, phrase) * phrase.length)),
    }));
  });
  const roles = new Map<number, FinishedRole>();
  for (const { column, role, score } of bids.toSorted((a, b) => b.score - a.score))
    if (score > 0 && !roles.has(column) && ![...roles.values()].includes(role)) roles.set(column, role);
  return headings.map((_heading, column) => roles.get(column) ?? null);
}
