import { keepRow, type PersonsMet, projectFold } from "#chapters/lifecycle/domain";
import { personFold } from "#chapters/people/domain";
import { type Entry, problem } from "#kernel";
import { type Route, type Scope, write } from "#platform/http";
import { keepTable } from "../contract/index.ts";
import { readProjects } from "../domain/index.ts";

export const nothingToKeep = problem<{ refused: number; alreadyThere: number }>(
  "reporting/nothing-to-keep",
  422,
  ({ refused, alreadyThere }) =>
    alreadyThere > 0
      ? `All ${alreadyThere} projects of this table are in the workspace already, so nothing was kept. Open the portfolio to change them.`
      : `No row of this table names a project (${refused} refused), so there is nothing to keep. Choose the column with the names.`,
);

const called = (name: string): string => name.trim().toLowerCase();

/** Persons of the workspace by name as written, so that a second table does not make them anew. */
async function personsMet({ image, ledger, workspace, reader }: Scope): Promise<PersonsMet> {
  const persons = image.all(personFold).flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
  const references = persons.map(({ name }) => name);
  const words = await ledger.words(workspace.id, references, reader);
  return new Map(persons.flatMap(({ id, name }) => [words.get(name) ?? []].flat().map((written) => [called(written), id] as const)));
}

const opened = (entries: readonly Entry[]) =>
  entries.flatMap(({ kind, stream, body }) =>
    kind === "lifecycle/project-opened" && body !== null && typeof body === "object" && "name" in body
      ? [{ project: stream.slice(stream.lastIndexOf("/") + 1), name: String(body.name) }]
      : [],
  );

export const keepRoutes: readonly Route[] = [
  write(keepTable, {
    asHistory: true,
    decide: async ({ body: { table, mapping } }, scope) => {
      const { projects, refused } = readProjects(table, scope.today, mapping);
      const there = new Set(scope.image.all(projectFold).map(({ name }) => called(name)));
      const fresh = projects.filter(({ name }) => !there.has(called(name)));
      if (fresh.length === 0) throw nothingToKeep({ refused: refused.length, alreadyThere: projects.length });
      const met = await personsMet(scope);
      return { drafts: fresh.flatMap((facts) => keepRow(facts, scope.newId, met)), unmoved: ["lifecycle/project", "people/person"] };
    },
    reply: ({ body: { table, mapping } }, { today }, entries) => {
      const { projects, refused } = readProjects(table, today, mapping);
      const kept = opened(entries);
      const names = new Set(kept.map(({ name }) => called(name)));
      return { kept, alreadyThere: projects.map(({ name }) => name).filter((name) => !names.has(called(name))), refused };
    },
  }),
];
