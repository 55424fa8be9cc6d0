import { projectFold } from "#chapters/lifecycle/domain";
import { type Draft, dayOf } from "#kernel";
import { type LedgerDoor, newId } from "#platform/http";
import type { Db } from "#platform/records";
import { dataSetDraft, dataSetFold, type Profile } from "../domain/index.ts";
import { attachTo } from "./evidence/attach-report.ts";
import { keepProfile } from "./profile-store.ts";

interface Ground {
  readonly records: Db;
  readonly ledger: LedgerDoor;
}

/** A version of a history that comes from elsewhere, with what was measured of it. */
export interface BroughtIn {
  readonly dataSet: string;
  readonly assessment: string;
  readonly version: string;
  readonly question: string;
  readonly profile: Profile;
  /** When it was measured, ISO instant. */
  readonly at: string;
}

/** Keeps what was measured, and gives the entry that names it: dated, for a history that is imported whole. */
export async function keepMeasured(records: Db, workspace: string, told: BroughtIn): Promise<Draft & { readonly at: string }> {
  const { dataSet, assessment, version, question, profile, at } = told;
  const digest = await keepProfile(records, { workspace, dataSet }, profile, new Date(at));
  const draft = dataSetDraft(dataSet, "data-readiness/version-assessed", {
    ...{ assessment, version, question, data: profile.from.digest, profile: digest, rows: profile.rows },
    ...{ target: profile.roles.target, measuredOn: profile.measuredOn, measured: "here", startedBy: "import" },
  });
  return { ...draft, at };
}

/** A report that was attached to a criterion at an instant that has passed. */
export interface AttachedThen {
  readonly dataSet: string;
  readonly question: string;
  readonly project: string;
  readonly at: string;
}

/** Attaches it as its report was then, so that a story told here stands on the same evidence as live work. */
export async function attachThen(
  { records, ledger }: Ground,
  workspace: string,
  { dataSet: id, question, project, at }: AttachedThen,
): Promise<void> {
  const image = await ledger.image(workspace, { asOf: at });
  const [dataSet, found] = [image.one(dataSetFold, id), image.one(projectFold, project)];
  if (dataSet === undefined || found === undefined) throw new RangeError("what is attached has been told before");
  const now = new Date(at);
  const scope = {
    ...{ now, today: dayOf(now), newId, records, ledger, image, origin: "", headers: new Headers() },
    reader: { by: "system", role: "owner", account: null, keyOf: null, scopes: null },
    workspace: { id: workspace, slug: "", name: "" },
  } as const;
  const { drafts } = await attachTo(found, dataSet, { dataSet: id, question, figure: { of: "band" } }, scope);
  await ledger.append(workspace, { by: "system", drafts: drafts.map((draft) => ({ ...draft, at })) });
}
