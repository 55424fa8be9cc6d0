import { hashOfSecret, newSecret } from "#platform/access";
import { idOfFirst, type Route, type Scope, write } from "#platform/http";
import { handOver } from "../contract/index.ts";
import { INVITATION_DAYS, keyFold, type MemberState, memberFold, offeredHandOver, onlyOwner, personBehind } from "../domain/index.ts";
import { invitationAt, invitationView } from "./member-routes.ts";
import { insertInvitationLink } from "./store.ts";

const DAY_MS = 86_400_000;

/** A consultant gives a client their workspace: one link, and one act in which both change. */
export const handOverRoutes: readonly Route[] = [
  write(handOver, {
    decide: async ({ body: { email, afterwards, from } }, scope) => {
      const { newId, now, records, workspace, origin } = scope;
      const giver = await giverOf(scope, from);
      const [invitation, token] = [newId(), newSecret("invite_")];
      const until = new Date(now.getTime() + INVITATION_DAYS * DAY_MS).toISOString();
      const drafts = offeredHandOver(invitation, { email, until, giver: giver.id, afterwards });
      await insertInvitationLink(records, { hash: hashOfSecret(token), workspace: workspace.id, invitation });
      return { drafts, secret: `${origin}/join?token=${token}` };
    },
    reply: (_asked, { image }, entries, link) => {
      const invitation = invitationAt(image, idOfFirst(entries));
      const giver = invitation.handOver?.giver;
      return { invitation: invitationView(invitation), giver: (giver && image.one(memberFold, giver)?.name) ?? "", link };
    },
  }),
];

/** A person gives for themselves, also by a key of theirs; whoever runs the machine says who, unless there is one owner alone. */
async function giverOf({ reader, image, ledger, workspace }: Scope, from: string | undefined): Promise<MemberState> {
  const members = image.all(memberFold);
  const own = members.find(({ id }) => personBehind(image, reader.by) === `member/${id}`);
  const isAlone =
    reader.by === "console" || (reader.by.startsWith("key/") && image.one(keyFold, reader.by.slice("key/".length))?.member === null);
  if (!isAlone || from === undefined) return onlyOwner(own ? [own] : members);
  const words = await ledger.words(
    workspace.id,
    members.map(({ email }) => email),
    { by: reader.by, role: "owner" },
  );
  return onlyOwner(members, ({ email }) => (words.get(email) ?? email).toLowerCase() === from.toLowerCase());
}
