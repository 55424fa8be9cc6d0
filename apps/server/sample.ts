import { attachThen, keepMeasured } from "#chapters/data-readiness/server";
import { type MeView, openSample as openSampleEndpoint } from "#chapters/workspace/contract";
import { slugOf, workspaceFold } from "#chapters/workspace/domain";
import {
  belongings,
  deleteWorkspace,
  findWorkspace,
  type Ground,
  joinWorkspace,
  openAWorkspace,
  peopleOnly,
  slugTaken,
} from "#chapters/workspace/server";
import { dayOf } from "#kernel";
import { act, type Route } from "#platform/http";
import type { Db } from "#platform/records";
import { company, inOrder, sample } from "#scenarios";
import type { House } from "./compose.ts";

const slug = slugOf(company);

/** One click in: whoever asks becomes an owner of the sample, so that they can decide in it and drop it. The console reaches it anyway. */
export function sampleRoutes(ground: Ground): readonly Route[] {
  let opening: Promise<string> | undefined; // two who ask at once get one sample
  const openOnce = (now: Date): Promise<string> => {
    opening ??= openSample(ground, now).finally(() => {
      opening = undefined;
    });
    return opening;
  };

  return [
    act(openSampleEndpoint, async (_asked, { now, reader }): Promise<MeView> => {
      const { account } = reader;
      if (account === null && reader.by !== "console") throw peopleOnly(null);
      const workspace = await openOnce(now);
      if (account === null) return { account, setUpOpen: false, workspaces: [{ slug, name, role: "owner", sample: true, grants: [] }] };
      await joinWorkspace(ground, workspace, account, "owner");
      return {
        account: { name: account.name, email: account.email },
        setUpOpen: false,
        workspaces: [...(await belongings(ground, account.id))],
      };
    }),
  ];
}

const name = `${company} (sample)`;

/**
 * Opens the sample portfolio with its last eighteen months, or finds the one that is open. History comes in through import; the project that
 * waits for its decision is told live, since an imported lock opens no gate.
 *
 * @returns The workspace's id.
 */
export async function openSample(ground: Ground, now: Date): Promise<string> {
  const { ledger, records } = ground;
  const open = await findSample(ground);
  if (open !== undefined) return open;
  const { id } = await openAWorkspace(ground, { name, slug, sample: true }, now);
  try {
    const { imported, live, data } = sample(dayOf(now));
    const measured = await Promise.all(data.versions.map((version) => keepMeasured(records, id, version)));
    await ledger.importHistory(id, inOrder([...imported, ...measured]));
    await ledger.append(id, { by: "system", drafts: live });
    const at = live.at(-1)?.at ?? now.toISOString();
    for (const report of data.attached) await attachThen(ground, id, { ...report, at });
    return id;
  } catch (error) {
    await deleteWorkspace(records, id);
    await ledger.drop(id);
    throw error;
  }
}

/** @throws {slugTaken} When a workspace of one's own has that address. */
async function findSample({ ledger, records }: Ground): Promise<string | undefined> {
  const found = await findWorkspace(records, slug);
  if (found === undefined) return undefined;
  const image = await ledger.image(found.id);
  if (image.one(workspaceFold, found.id)?.sample !== true) throw slugTaken({ slug });
  return found.id;
}

/**
 * Keeps the sample beside everyone's own workspace, for those who start the server with PILOTHOUSE_SAMPLE=1: every account joins it, also
 * those that come later, until somebody drops it.
 */
export async function keepSample(
  { ledger, accounts }: Pick<House, "ledger" | "accounts">,
  records: Db,
  now: Date,
  say: (error: unknown) => void,
) {
  const ground = { records, ledger };
  await openSample(ground, now);
  const joinAll = async () => {
    const workspace = await findSample(ground);
    if (workspace === undefined) return;
    for (const account of await accounts.all()) await joinWorkspace(ground, workspace, account, "owner");
  };
  await joinAll();
  ledger.onAppended((_workspace, entries) => {
    if (entries.some(({ kind, by }) => kind === "workspace/member-joined" && by !== "system")) joinAll().catch(say);
  });
}
