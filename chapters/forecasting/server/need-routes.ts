import { projectFold } from "#chapters/lifecycle/domain";
import { isAtLeast } from "#kernel";
import { type Route, read, type Scope } from "#platform/http";
import { type ForecastNeedsView, listForecastNeeds } from "../contract/index.ts";
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
import { ownGiver } from "./face-down.ts";
import { settlementNow } from "./view-statement.ts";

type Due = ForecastNeedsView["needs"][number];

/** What waits for whoever asks: their answers, and what has come to its day. */
export const needRoutes: readonly Route[] = [
  read(listForecastNeeds, async (_asked, scope) => {
    const needs = [...(await needsOfStatements(scope)), ...(await needsOfRounds(scope))];
    const order = ({ what }: ForecastNeed): number => forecastNeedKinds.indexOf(what);
    const sorted = needs.toSorted((a, b) => order(a) - order(b) || (a.since < b.since ? -1 : 1));
    return { asOf: scope.today, needs: sorted.flatMap((need) => dueTo(need, scope)) };
  }),
];

/** Of projects that go on. */
function dueTo(need: ForecastNeed, { image }: Scope): readonly Due[] {
  const project = need.project === null ? undefined : image.one(projectFold, need.project);
  if (project?.standing?.value === "stopped" && need.what !== "statement-due") return [];
  return [{ ...need, name: project?.name ?? null }];
}

/** A key answers for nobody in general, and a viewer may not: nothing is asked of them. */
const mayAnswer = ({ reader }: Scope): boolean => reader.by.startsWith("member/") && isAtLeast(reader.role, "member");

async function needsOfStatements(scope: Scope): Promise<readonly ForecastNeed[]> {
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

async function needsOfRounds(scope: Scope): Promise<readonly ForecastNeed[]> {
  const open = scope.image.all(roundFold).filter(({ closed }) => closed === null);
  const found = await Promise.all(
    open.map(async (round) => needOfRound(round, (await ownGiver(round.given, scope)) !== null, mayAnswer(scope))),
  );
  return found.filter((need) => need !== null);
}
