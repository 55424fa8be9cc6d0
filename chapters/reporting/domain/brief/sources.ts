import type { Cite, Fact, ProjectFacts } from "#chapters/lifecycle/domain";
import { longDay } from "#kernel";
import type { SourceLine } from "./shape.ts";

/** What a cite points to on the page: one row of the table, or one entry of the record. */
export const sourceKey = (cite: Cite): string => ("row" in cite ? `row-${cite.row}` : `entry-${cite.entry}`);

/** The rows and entries behind the page, quoted as they were written. */
export function sourceLines(all: readonly ProjectFacts[]): readonly SourceLine[] {
  const lines = new Map<string, { label: string; name: string; quotes: Map<string, string> }>();
  for (const facts of all) {
    for (const { cite, column, said } of quotes(facts)) {
      const key = sourceKey(cite);
      const line = lines.get(key) ?? { label: label(cite), name: facts.name, quotes: new Map() };
      if (!line.quotes.has(column)) line.quotes.set(column, said);
      lines.set(key, line);
    }
  }
  return [...lines]
    .map(([key, { label: where, name, quotes: said }]) => ({
      key,
      label: where,
      name,
      quotes: [...said].map(([column, words]) => ({ column, said: words })),
    }))
    .sort((a, b) => place(a.key) - place(b.key));
}

const place = (key: string): number => Number(key.replace(/^\D+/, ""));

const label = (cite: Cite): string =>
  "row" in cite ? `Row ${cite.row}` : `Entry ${cite.entry}, ${cite.imported ? "imported" : "recorded"} ${longDay(cite.recordedOn)}`;

interface Quote {
  readonly cite: Cite;
  readonly column: string;
  readonly said: string;
}

function quotes(facts: ProjectFacts): readonly Quote[] {
  const quote = (what: string, fact: Fact<unknown>): Quote[] =>
    fact.known ? [{ cite: fact.cite, column: "column" in fact.cite ? fact.cite.column : what, said: fact.said }] : [];
  return [
    { cite: facts.cite, column: "column" in facts.cite ? facts.cite.column : "Project", said: facts.name },
    ...quote("Kind", facts.kind),
    ...quote("Phase", facts.phase),
    ...quote("Standing", facts.standing),
    ...quote("Started", facts.startedOn),
    ...quote("Phase entered", facts.phaseEnteredOn),
    ...facts.datesSaid.flatMap((date) => quote(date.value.as === "promise" ? "Promised" : "Set from outside", date)),
    ...quote("Go", facts.go),
    ...quote("Decision date", facts.decisionDate),
    ...quote("Owner", facts.owner),
    ...quote("Sponsor", facts.sponsor),
    ...quote("Number", facts.metric),
    ...quote("Target", facts.target),
    ...quote("Would stop it", facts.killWords),
    ...facts.criteria.map(({ cite, says, role }) => ({ cite, column: "column" in cite ? cite.column : `${role} criterion`, said: says })),
    ...quote("Technique understood", facts.techniqueUnderstood),
    ...quote("Problem defined", facts.problemDefined),
    ...quote("Data good", facts.dataGood),
    ...quote("Team size", facts.teamSize),
    ...quote("Spent", facts.spend),
    ...quote("Notes", facts.notes),
  ];
}
