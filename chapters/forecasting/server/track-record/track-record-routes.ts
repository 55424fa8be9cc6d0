import { projectFold } from "#chapters/lifecycle/domain";
import { type Reply, type Route, read, type Scope } from "#platform/http";
import { getOwnTrackRecord, getTrackRecord } from "../../contract/index.ts";
import { assumptionsOf, isOverdue, type Resolved, recordsOfGroups, statementFold, trackRecord } from "../../domain/index.ts";
import { type LookedBack, lookBack, ownLookedBack, peopleIn } from "./look-back.ts";
import { forecastsLookedBack } from "./of-the-forecasts.ts";

/** What somebody said that ranges are widened by until a record says. */
const widened = ({ image }: Scope): number | undefined => assumptionsOf(image).overConfidence?.value;

const withoutAuthors = ({ statements, ranges }: LookedBack): Resolved => ({
  statements: statements.map(({ said }) => said),
  ranges: ranges.map(({ said }) => said),
});

async function viewTrackRecord(scope: Scope): Promise<Reply<typeof getTrackRecord>> {
  const said = await lookBack(scope);
  const resolved = withoutAuthors(said);
  const overdue = scope.image.all(statementFold).filter((statement) => isOverdue(statement, scope.today)).length;
  const everybody = [...said.statements, ...said.ranges];
  const group = (by: "kind" | "team") =>
    recordsOfGroups(by, resolved, (name) => peopleIn(everybody.filter(({ said: one }) => one[by] === name)));
  const nameOf = (id: string): string => scope.image.one(projectFold, id)?.name ?? id;
  return {
    asOf: scope.today,
    forecasts: trackRecord(forecastsLookedBack(scope), { is: "forecasts" }),
    organisation: trackRecord({ ...resolved, overdue }, { is: "group", people: peopleIn(everybody) }, widened(scope)),
    kinds: group("kind"),
    projects: group("team").map(({ name, record }) => ({ name: nameOf(name), record })),
  };
}

/** How right forecasts were: the product's own, everybody's together, and one's own for oneself. */
export const trackRecordRoutes: readonly Route[] = [
  read(getTrackRecord, (_asked, scope) => viewTrackRecord(scope)),
  read(getOwnTrackRecord, async (_asked, scope) => ({
    asOf: scope.today,
    record: trackRecord(withoutAuthors(await ownLookedBack(scope)), { is: "own" }, widened(scope)),
  })),
];
