import { type Image, problem } from "#kernel";
import { act, type Route, read, type Scope, write } from "#platform/http";
import { checkWebhook, type Mailer, type Outcome, postWebhook, type Webhooks } from "#platform/telling";
import { chooseMail, getTelling, removeWebhook, setWebhook, testTelling } from "../contract/index.ts";
import { changedSetting, chosenMail, type MemberState, mailChoiceOf, memberFold } from "../domain/index.ts";

/** What telling needs of the server. */
export interface TellingGround {
  readonly webhooks: Webhooks;
  /** Undefined where the operator set no mail server. */
  readonly mailer: Mailer | undefined;
  /** Hosts inside, which the operator allowed as webhooks. */
  readonly webhookHosts: readonly string[];
}

const keysHaveNoMail = problem<null>(
  "workspace/keys-have-no-mail",
  422,
  () => "A key gets no mail. Sign in as the person who is to be mailed, and choose there.",
);

const setting = "webhook";

/** Where a workspace is told, and what each member is mailed. The address of a webhook is its secret: it goes in, and never out again. */
export function tellingRoutes({ webhooks, mailer, webhookHosts }: TellingGround): readonly Route[] {
  const view = async (scope: Scope) => {
    const member = memberOf(scope);
    return {
      webhook: scope.reader.role === "owner" || scope.reader.role === "admin" ? await webhooks.standing(scope.workspace.id) : null,
      mails: mailer !== undefined,
      yours: member === undefined ? null : mailChoiceOf(member),
    };
  };
  return [
    read(getTelling, (_asked, scope) => view(scope)),
    write(setWebhook, {
      decide: async ({ body }, { workspace, origin, now }) => {
        const { href, host } = checkWebhook(body.webhook, webhookHosts);
        await webhooks.set(workspace.id, { address: href, origin, setAt: now });
        return [changedSetting(workspace.id, setting, host)];
      },
      reply: (_asked, scope) => view(scope),
    }),
    write(removeWebhook, {
      decide: async (_asked, { workspace }) => {
        const before = await webhooks.standing(workspace.id);
        await webhooks.remove(workspace.id);
        return before === null ? [] : [changedSetting(workspace.id, setting, null)];
      },
      reply: (_asked, scope) => view(scope),
    }),
    act(testTelling, async (_asked, scope) => {
      const { workspace, newId, now } = scope;
      const text = `A test from Pilothouse: ${workspace.name} is told here what needs somebody.`;
      const webhook = await webhooks.of(workspace.id);
      const posted = webhook && (await postWebhook(webhook.address, { id: newId(), text, link: null }, webhookHosts));
      if (posted) await webhooks.went(workspace.id, posted, now);
      const to = mailer && (await addressOf(scope));
      const mailed = mailer && to ? await mailer.send({ id: newId(), to, subject: "A test from Pilothouse", text }) : undefined;
      return { webhook: outcomeSays(posted), mail: outcomeSays(mailed) };
    }),
    write(chooseMail, {
      decide: ({ body }, scope) => {
        const member = memberOf(scope);
        if (member === undefined) throw keysHaveNoMail(null);
        return chosenMail(member, body);
      },
      reply: (_asked, scope) => view(scope),
    }),
  ];
}

const outcomeSays = (outcome: Outcome | undefined) =>
  outcome === undefined ? null : { told: outcome.told, because: outcome.told ? null : outcome.because };

/** The member who asks; undefined for a key, and at the console. */
function memberOf({ reader, image }: Pick<Scope, "reader"> & { readonly image: Image }): MemberState | undefined {
  return reader.by.startsWith("member/") ? image.one(memberFold, reader.by.slice("member/".length)) : undefined;
}

async function addressOf(scope: Scope): Promise<string | undefined> {
  const member = memberOf(scope);
  if (member === undefined) return undefined;
  const words = await scope.ledger.words(scope.workspace.id, [member.email], scope.reader);
  return words.get(member.email) ?? undefined;
}
