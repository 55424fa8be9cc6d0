import { projectFold } from "#chapters/lifecycle/domain";
import type { HomeNeed } from "#chapters/workspace/server";
import { type Day, isAtLeast } from "#kernel";
import type { ForecastNeedsView } from "../contract/index.ts";
import {
  claimOf,
  type ForecastNeed,
  forecastNeedKinds,
  needOfRound,
  needOfStatement,
  resolvedAs,
  roundFold,
  statementFold,
  stateOf,
} from "../domain/index.ts";
import { type Asking, ownGiver } from "./face-down.ts";
import { settlementNow } from "./view-statement.ts";

type Due = ForecastNeedsView["needs"][number];

/** Who asks what waits for them, and on which day. */
export type NeedsAsked = Asking & { readonly today: Day };

/** What waits for whoever asks, the most urgent first. */
export async function forecastNeedsOf(scope: NeedsAsked): Promise<readonly Due[]> {
  const needs = [...(await needsOfStatements(scope)), ...(await needsOfRounds(scope))];
  const order = ({ what }: ForecastNeed): number => forecastNeedKinds.indexOf(what);
  const sorted = needs.toSorted((a, b) => order(a) - order(b) || (a.since < b.since ? -1 : 1));
  return sorted.flatMap((need) => dueTo(need, scope));
}

/** The same where somebody looks at all their workspaces: of projects, since a home leads to them. */
export async function forecastNeedsOnHome(scope: NeedsAsked): Promise<readonly HomeNeed[]> {
  const needs = await forecastNeedsOf(scope);
  return needs.flatMap(({ project, name, says, next }) =>
    project === null || name === null ? [] : [{ project, name, says, next, breach: false, answerable: [], asked: true }],
  );
}

/** Of projects that go on. */
function dueTo(need: ForecastNeed, { image }: NeedsAsked): readonly Due[] {
  const project = need.project === null ? undefined : image.one(projectFold, need.project);
  if (project?.standing?.value === "stopped" && need.what !== "statement-due") return [];
  return [{ ...need, name: project?.name ?? null }];
}

/** A key answers for nobody in general, and a viewer may not: nothing is asked of them. */
const mayAnswer = ({ reader }: NeedsAsked): boolean => reader.by.startsWith("member/") && isAtLeast(reader.role, "member");

async function needsOfStatements(scope: NeedsAsked): Promise<readonly ForecastNeed[]> {
  const open = scope.image.all(statementFold).filter((statement) => resolvedAs(statement) === null);
  const claims = await scope.ledger.words(
    scope.workspace.id,
    open.flatMap(({ claim }) => claim ?? []),
    scope.reader,
  );
  const found = await Promise.all(
    open.map(async (statement) => {
      const state = stateOf(statement, { today: scope.today, settled: settlementNow(statement, scope) !== null });
      const answered = state === "open" && (await ownGiver(statement.answers, scope)) !== null;
      const said = claimOf(statement);
      return needOfStatement(statement, { state, answered, claim: claims.get(said) ?? said }, mayAnswer(scope));
    }),
  );
  return found.filter((need) => need !== null);
}

async function needsOfRounds(scope: NeedsAsked): Promise<readonly ForecastNeed[]> {
  const open = scope.image.all(roundFold).filter(({ closed }) => closed === null);
  const found = await Promise.all(
    open.map(async (round) => needOfRound(round, (await ownGiver(round.given, scope)) !== null, mayAnswer(scope))),
  );
  return found.filter((need) => need !== null);
}
