import { problem } from "#kernel";
import { notFound, type Reply, type Route, read, type Scope } from "#platform/http";
import { compareVersions } from "../contract/index.ts";
import { comparedColumns, compareSays, type DataSet, movedChecks, versionsOf } from "../domain/index.ts";
import { dataSetOf } from "./data-set-of.ts";
import { reportOrRefusal, type Wanted } from "./made-report.ts";
import { findProfiles } from "./profile-store.ts";
import { withWords } from "./words-within.ts";

const oneVersionAlone = problem<{ name: string }>(
  "data-readiness/one-version-alone",
  409,
  ({ name }) => `${name} has one version. Assess another one, and the two can be compared.`,
);

type Compared = Reply<typeof compareVersions>;

/** A version with what it was measured to be, and what that comes to. */
async function sideOf(dataSet: DataSet, wanted: Wanted, scope: Scope) {
  const { assessed, report } = await reportOrRefusal(dataSet, wanted, scope);
  const profile = (await findProfiles(scope.records, scope.workspace.id, [assessed.profile])).get(assessed.profile);
  if (profile === undefined) throw notFound({ what: "profile" });
  return { assessed, profile, report: await withWords(report, scope) };
}

const viewSide = ({ assessed: { version, measuredOn, rows }, report }: Awaited<ReturnType<typeof sideOf>>): Compared["from"] => ({
  ...{ version, measuredOn, rows, band: report.reached },
});

export const comparisonRoutes: readonly Route[] = [
  read(compareVersions, async ({ params, query: { from, to, question = null } }, scope): Promise<Compared> => {
    const dataSet = dataSetOf(scope, params.dataSet);
    const versions = versionsOf(dataSet);
    const now = to ?? versions[0] ?? null;
    const before = from ?? versions.find((version) => version !== now);
    if (before === undefined) throw oneVersionAlone({ name: dataSet.name });
    const was = await sideOf(dataSet, { version: before, question }, scope);
    const is = await sideOf(dataSet, { version: now, question }, scope);
    return {
      ...{ from: viewSide(was), to: viewSide(is), says: compareSays(was, is), checks: movedChecks(was.report, is.report) },
      columns: comparedColumns(was.profile, is.profile).map(({ name, moved, missing, shift, ...column }) => ({
        ...{ name, moved, missing, was: column.was?.type ?? null, is: column.is?.type ?? null },
        stability: shift.known ? { known: true, value: shift.value.psi } : shift,
      })),
    };
  }),
];
