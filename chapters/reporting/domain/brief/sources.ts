import type { Cite, Fact, ProjectFacts } from "#chapters/lifecycle/domain";
import { isDay, longDay } from "#kernel";
import type { SourceGroup, SourceLine } from "./shape.ts";
import { capital } from "./words.ts";

/** What a cite points to on the page: one row of the table, or one entry of the record. */
export const sourceKey = (cite: Cite): string => ("row" in cite ? `row-${cite.row}` : `entry-${cite.entry}`);

/** The rows and entries behind the page, quoted as they were written. */
export function sourceLines(all: readonly ProjectFacts[]): readonly SourceLine[] {
  const lines = new Map<string, Omit<SourceLine, "quotes"> & { readonly said: Map<string, string> }>();
  for (const facts of all) {
    for (const { cite, column, said } of quotes(facts)) {
      const key = sourceKey(cite);
      const line = lines.get(key) ?? { key, ...where(cite), project: facts.id, name: facts.name, said: new Map() };
      if (!line.said.has(column)) line.said.set(column, said);
      lines.set(key, line);
    }
  }
  return [...lines.values()]
    .map(({ said, ...line }) => ({ ...line, quotes: [...said].map(([column, words]) => ({ column, said: words })) }))
    .sort((a, b) => number(a.key) - number(b.key));
}

/** The lines project by project, the one that was written first in front: a record has a dozen entries for each. */
export function sourceGroups(lines: readonly SourceLine[]): readonly SourceGroup[] {
  const groups = new Map<string, SourceLine[]>();
  for (const line of lines) groups.set(line.project, [...(groups.get(line.project) ?? []), line]);
  return [...groups.values()].map((of) => {
    const [first] = of;
    return { name: first?.name ?? "", when: of.every(({ when }) => when === first?.when) ? (first?.when ?? null) : null, lines: of };
  });
}

/** The record keeps a day as figures; people read it in words. */
const dayAsWritten = (said: string): string => (isDay(said) ? longDay(said) : said);

const number = (key: string): number => Number(key.replace(/^\D+/, ""));

function where(cite: Cite): Pick<SourceLine, "label" | "place" | "when"> {
  if ("row" in cite) return { label: `Row ${cite.row}`, place: `Row ${cite.row}`, when: null };
  const [place, day] = [`Entry ${cite.entry}`, longDay(cite.recordedOn)];
  return {
    label: `${place}, ${cite.imported ? "imported" : "recorded"} ${day}`,
    place,
    when: cite.imported ? `imported ${day}` : day,
  };
}

interface Quote {
  readonly cite: Cite;
  readonly column: string;
  readonly said: string;
}

function quotes(facts: ProjectFacts): readonly Quote[] {
  const quote = (what: string, fact: Fact<unknown>): Quote[] =>
    fact.known
      ? [
          {
            cite: fact.cite,
            ...("column" in fact.cite ? { column: fact.cite.column, said: fact.said } : { column: what, said: dayAsWritten(fact.said) }),
          },
        ]
      : [];
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
    ...facts.criteria.map(({ cite, says, role }) => ({
      cite,
      column: "column" in cite ? cite.column : `${capital(role.replace("-", " "))} criterion`,
      said: says,
    })),
    ...quote("Technique understood", facts.techniqueUnderstood),
    ...quote("Problem defined", facts.problemDefined),
    ...quote("Data good", facts.dataGood),
    ...quote("Team size", facts.teamSize),
    ...quote("Spent", facts.spend),
    ...quote("Notes", facts.notes),
  ];
}
