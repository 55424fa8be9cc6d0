import { type Answer, dayOf, known, Problem, unknown } from "#kernel";
import type { Progress } from "#platform/datasets";
import type { LedgerDoor } from "#platform/http";
import type { Db } from "#platform/records";
import { assessVersion, dataSetFold, mayAssess, type Profile, type Roles } from "../../domain/index.ts";
import { assessFile, type Given } from "../assess/index.ts";
import { judgeData } from "../evidence/judge-data.ts";
import { keepProfile } from "../profile-store.ts";
import type { AssessmentRow } from "./assessment-store.ts";

/** What one assessment may use: bounded, so that measuring leaves the server its memory. What does not fit spills to disk. */
const limits = { memoryMb: 1024, seconds: 3600 };

interface Ground {
  readonly db: Db;
  readonly ledger: Pick<LedgerDoor, "image" | "append">;
  readonly clock: () => Date;
  readonly complain: (error: unknown) => void;
}

/** How far it is, and what ends it early. */
interface Watched {
  readonly given: Given;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Asked once all is measured: false where it was cancelled meanwhile. */
  readonly mayWrite: () => Promise<boolean>;
}

const GONE = "The data set is not here any more.";

/**
 * Measures one file or source and puts what was found into the record: the profile beside it, then the entry that names it.
 *
 * @returns The profile's digest; unknown where it was cancelled before it was written down. @throws {Problem} For what cannot be read, and
 * where the record does not allow it any more.
 */
export async function measureOne(row: AssessmentRow, watched: Watched, { db, ledger, clock, complain }: Ground): Promise<Answer<string>> {
  const dataSet = (await ledger.image(row.workspace)).one(dataSetFold, row.dataSet);
  if (dataSet === undefined) return unknown(GONE);
  mayAssess(dataSet, row);
  const question = dataSet.questions.find(({ id }) => id === row.question);
  const profile = await assessFile(
    {
      ...{ ...watched.given, name: row.file, today: dayOf(clock()) },
      roles: JSON.parse(row.roles) as Partial<Roles>, // written from one
      claimedMargin: question?.claimedMargin ?? null,
      prompts: JSON.parse(row.prompts ?? "null") as readonly string[] | null, // written from them
    },
    { limits, signal: watched.signal, onProgress: watched.onProgress },
  );
  if (watched.signal.aborted || !(await watched.mayWrite())) return unknown("It was cancelled.");
  const digest = await keepProfile(db, row, profile, clock());
  await tell(row, { profile, digest }, { ledger, clock });
  await judgeData(row.dataSet, { records: db, ledger, workspace: { id: row.workspace }, today: dayOf(clock()) }).catch(complain);
  return known(digest);
}

const ATTEMPTS = 20;

/** Appends the entry; decided anew where others were quicker, and once only. */
async function tell(
  row: AssessmentRow,
  { profile, digest }: { readonly profile: Profile; readonly digest: string },
  { ledger, clock }: Pick<Ground, "ledger" | "clock">,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const image = await ledger.image(row.workspace);
    const dataSet = image.one(dataSetFold, row.dataSet);
    if (dataSet === undefined || dataSet.assessed.some(({ assessment }) => assessment === row.id)) return;
    const { id: assessment, version, question, askedBy: startedBy } = row;
    const said = { assessment, version, question, profile, digest, measured: "here", startedBy } as const;
    try {
      await ledger.append(row.workspace, { by: "system", drafts: [assessVersion(dataSet, said, { today: dayOf(clock()) })], seen: image });
      return;
    } catch (error) {
      if (!(error instanceof Problem && error.code === "platform/conflict") || attempt === ATTEMPTS) throw error;
    }
  }
}
