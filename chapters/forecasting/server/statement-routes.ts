import { criterionOf, type Project, projectFold } from "#chapters/lifecycle/domain";
import { projectOf } from "#chapters/lifecycle/server";
import { isAtLeast } from "#kernel";
import { type Asked, idOfFirst, notFound, type Route, read, type Scope, write } from "#platform/http";
import {
  answerStatementEndpoint,
  getStatement,
  listStatements,
  makeStatementEndpoint,
  resolveStatementEndpoint,
  suggestStatementsEndpoint,
} from "../contract/index.ts";
import {
  answerDraft,
  answerStatement,
  makeStatement,
  resolvedAs,
  resolveStatement,
  type Statement,
  statementFold,
  stateOf,
  suggestStatements,
} from "../domain/index.ts";
import { giverOf, ownGiver } from "./face-down.ts";
import { byRecord } from "./track-record/put-right-by-record.ts";
import { settlementNow, viewStatement } from "./view-statement.ts";

/** @throws {@link notFound} also for a statement of another workspace. */
function statementOf({ image }: Pick<Scope, "image">, id: string): Statement {
  const found = image.one(statementFold, id);
  if (found === undefined) throw notFound({ what: "statement" });
  return found;
}

const page = ({ params }: { readonly params: { readonly statement: string } }, scope: Scope) =>
  viewStatement(statementOf(scope, params.statement), scope);

const nowOf = (statement: Statement, scope: Scope) =>
  stateOf(statement, { today: scope.today, settled: settlementNow(statement, scope) !== null });

/** Open ones by their day, then what is over, the newest first. */
const inOrder = (a: Statement, b: Statement): number => {
  const [left, right] = [resolvedAs(a), resolvedAs(b)];
  if (left === null || right === null) {
    if (left !== right) return left === null ? -1 : 1;
    return a.resolvesOn < b.resolvesOn ? -1 : Number(a.resolvesOn > b.resolvesOn);
  }
  return right.told.entry - left.told.entry;
};

async function listed({ query }: Asked<typeof listStatements>, scope: Scope) {
  const { project, state, offset, limit } = query;
  const all = scope.image.all(statementFold).filter((one) => project === undefined || one.project === project);
  const wanted = state === undefined ? all : await within(all, state, scope);
  const statements = wanted.toSorted(inOrder).slice(offset, offset + limit);
  const by = byRecord(scope);
  return {
    asOf: scope.today,
    total: wanted.length,
    statements: await Promise.all(statements.map((statement) => viewStatement(statement, scope, by))),
  };
}

async function within(
  all: readonly Statement[],
  state: NonNullable<Asked<typeof listStatements>["query"]["state"]>,
  scope: Scope,
): Promise<readonly Statement[]> {
  if (state !== "unanswered") return all.filter((statement) => nowOf(statement, scope) === state);
  const open = all.filter((statement) => nowOf(statement, scope) === "open");
  const own = await Promise.all(open.map(({ answers }) => ownGiver(answers, scope)));
  return open.filter((_statement, at) => own[at] === null);
}

/** What somebody makes, with their own answer where they give it at once. */
async function made({ body }: Asked<typeof makeStatementEndpoint>, scope: Scope) {
  const project: Project | null = body.project === undefined ? null : projectOf(scope, body.project);
  const id = scope.newId();
  const draft = makeStatement(
    {
      ...{ statement: id, claim: body.claim ?? null, project: project?.id ?? null, resolvesOn: body.resolvesOn ?? null },
      criterion: body.criterion === undefined || project === null ? null : criterionOf(project, body.criterion),
    },
    { today: scope.today, open: scope.image.all(statementFold).filter((one) => resolvedAs(one) === null) },
  );
  if (body.probability === undefined) return [draft];
  return [draft, answerDraft(id, await giverOf([], scope), body.probability)];
}

/** Statements of confidence: made, answered blind, resolved. */
export const statementRoutes: readonly Route[] = [
  read(listStatements, listed),
  read(getStatement, page),
  read(suggestStatementsEndpoint, ({ query }, { image, today }) => {
    const projects = query.project === undefined ? image.all(projectFold) : [projectOf({ image }, query.project)];
    const statements = image.all(statementFold);
    return {
      asOf: today,
      suggestions: projects
        .flatMap((project) => suggestStatements(project, statements, today).map((one) => ({ ...one, name: project.name })))
        .toSorted((a, b) => (a.resolvesOn < b.resolvesOn ? -1 : Number(a.resolvesOn > b.resolvesOn))),
    };
  }),
  write(makeStatementEndpoint, {
    unnamed: true,
    decide: async (asked, scope) => ({ drafts: await made(asked, scope), unmoved: ["forecasting/statement"] }),
    reply: (_asked, scope, entries) => viewStatement(statementOf(scope, idOfFirst(entries)), scope),
  }),
  write(answerStatementEndpoint, {
    unnamed: true,
    decide: async ({ params, body }, scope) => {
      const statement = statementOf(scope, params.statement);
      const said = { today: scope.today, settled: settlementNow(statement, scope) !== null, probability: body.probability };
      const draft = answerStatement(statement, await giverOf(statement.answers, scope), said);
      return { drafts: [draft], unmoved: [draft.stream] }; // as true a moment later, when somebody else was quicker
    },
    reply: page,
  }),
  write(resolveStatementEndpoint, {
    decide: ({ params, body }, { image, reader, today }) => [
      resolveStatement(
        statementOf({ image }, params.statement),
        { ...body, evidence: body.evidence ?? null },
        { today, isLead: isAtLeast(reader.role, "lead"), size: image.size },
      ),
    ],
    reply: page,
  }),
];
