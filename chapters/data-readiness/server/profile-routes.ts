import { notFound, type Route, read } from "#platform/http";
import { getProfile, pushProfile } from "../contract/index.ts";
import { assessVersion, refuseContradiction } from "../domain/index.ts";
import { dataSetOf, onDataSet } from "./data-set-of.ts";
import { findProfiles, keepProfile } from "./profile-store.ts";

/** Profiles: those that were measured where the data lies, and all of them to be read. */
export const profileRoutes: readonly Route[] = [
  onDataSet(pushProfile, async (dataSet, { body: { version, question, profile } }, { today, now, newId, reader, records, workspace }) => {
    refuseContradiction(profile);
    const said = { assessment: newId(), version, question, profile, measured: "elsewhere", startedBy: reader.by } as const;
    assessVersion(dataSet, { ...said, digest: "" }, { today }); // what is refused is not kept
    const digest = await keepProfile(records, { workspace: workspace.id, dataSet: dataSet.id }, profile, now);
    return assessVersion(dataSet, { ...said, digest }, { today });
  }),
  read(getProfile, async ({ params }, scope) => {
    const { assessed } = dataSetOf(scope, params.dataSet);
    const isOurs = assessed.some(({ profile }) => profile === params.profile);
    const found = isOurs ? (await findProfiles(scope.records, scope.workspace.id, [params.profile])).get(params.profile) : undefined;
    if (found === undefined) throw notFound({ what: "profile" });
    return found;
  }),
];
