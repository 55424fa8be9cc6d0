import { decisionQuality, decisionsForBoard } from "#chapters/forecasting/domain";
import { givenOf, lookingBack } from "#chapters/forecasting/server";
import { projectFold } from "#chapters/lifecycle/domain";
import { type Day, day, dayOf } from "#kernel";
import { act, type Route, read, type Scope } from "#platform/http";
import { getBrief, makeBrief, makeBriefFile } from "../contract/index.ts";
import { type Brief, brief, briefOfTable } from "../domain/index.ts";
import { briefFile } from "./brief-file.ts";
import { factsOfWorkspace } from "./facts-of-workspace.ts";

export const briefRoutes: readonly Route[] = [
  act(makeBrief, ({ body }, { today }) => fromTable(body, today)),
  act(makeBriefFile, ({ body }, { today }) => briefFile(fromTable(body, today), body)),
  read(getBrief, async ({ query }, scope) => {
    const page = await fromRecord(scope, query.since);
    return query.format === "json" ? page : briefFile(page, { format: query.format, paper: query.paper });
  }),
];

interface FromTable {
  readonly table: Parameters<typeof briefOfTable>[0];
  readonly mapping?: Parameters<typeof briefOfTable>[1]["mapping"];
  readonly name: string;
  readonly today?: string | undefined;
}

const fromTable = ({ table, mapping, name, today: asked }: FromTable, today: Day): Brief =>
  briefOfTable(table, { name, mapping, today: asked === undefined ? today : day(asked) });

/** The page of the scope's day; with `since`, beside the page of that day. */
async function fromRecord(scope: Scope, since: string | undefined): Promise<Brief> {
  const source = { kind: "workspace", name: scope.workspace.name } as const;
  const facts = await factsOfWorkspace(scope, scope.image, scope.today);
  const given = await givenByProject(scope);
  const decisions = decisionsForBoard(decisionQuality(scope.image.all(projectFold), lookingBack(scope)));
  if (since === undefined) return brief(facts, { today: scope.today, source, given, decisions });

  const end = new Date(since.length === 10 ? `${since}T23:59:59.999Z` : since);
  const image = await scope.ledger.image(scope.workspace.id, { asOf: end.toISOString() });
  const then = dayOf(end);
  const before = await givenByProject({ ...scope, image, today: then });
  const previous = brief(await factsOfWorkspace(scope, image, then), { today: then, source, given: before });
  return brief(facts, { today: scope.today, source, previous, given, decisions });
}

/** What each forecast is made with besides the facts, as the portfolio has it. */
async function givenByProject(scope: Scope): Promise<NonNullable<Parameters<typeof brief>[1]["given"]>> {
  const projects = scope.image.all(projectFold);
  const of = await givenOf(projects, scope);
  return new Map(projects.map((project) => [project.id, of(project)]));
}
