import { tidingsOfDay, tidingsOfNews } from "#chapters/lifecycle/server";
import { memberFold, workspaceFold } from "#chapters/workspace/domain";
import { allWorkspaces, messagesOf } from "#chapters/workspace/server";
import type { Ledger } from "#platform/ledger";
import type { Records } from "#platform/records";
import { type Mailer, openTelling, type Telling, type Webhooks } from "#platform/telling";

interface Ground {
  readonly records: Pick<Records, "db" | "pool">;
  readonly ledger: Ledger;
  readonly webhooks: Webhooks;
  readonly mailer: Mailer | undefined;
  readonly webhookHosts: readonly string[];
  readonly publicUrl: string | undefined;
  readonly clock: () => Date;
  readonly complain: (error: unknown) => void;
}

/** Telling, with what the chapters have to tell and who wants to hear it. */
export function composeTelling({ records: { db, pool }, ledger, ...rest }: Ground): Telling {
  /** A workspace as it is now; undefined for a sample: nobody is told what an invented company has to decide. */
  const realOne = async (workspace: string) => {
    const image = await ledger.image(workspace);
    const found = image.one(workspaceFold, workspace);
    return found === undefined || found.sample ? undefined : { image, slug: found.slug };
  };
  return openTelling({
    ...{ pool, ledger, ...rest },
    workspaces: async () => (await allWorkspaces(db)).map(({ id }) => id),
    news: async (workspace, entries, ways) => {
      const one = await realOne(workspace);
      return one ? messagesOf(one.image, tidingsOfNews(one.slug, one.image, entries, rest.clock()), ways) : [];
    },
    dues: async (workspace, now, ways) => {
      const one = await realOne(workspace);
      return one ? messagesOf(one.image, tidingsOfDay(one.slug, one.image, now), ways) : [];
    },
    addressOf: async (workspace, id) => {
      const member = (await ledger.image(workspace)).one(memberFold, id);
      if (member === undefined || member.removedAt !== null) return undefined;
      const address = (await ledger.words(workspace, [member.email], { by: `member/${id}`, role: member.role })).get(member.email);
      return address?.includes("@") ? address : undefined;
    },
  });
}
