import type { z } from "zod";
import type { getTelling, testTelling } from "../contract/index.ts";
import { instantSays } from "./entry-says.ts";

type Webhook = z.output<(typeof getTelling)["reply"]>["webhook"];
type Tested = z.output<(typeof testTelling)["reply"]>;

/** What one may be mailed the moment it happens. */
export const mailChoices = [
  { value: "all", label: "votes asked of me, decisions due, criteria met" },
  { value: "votes", label: "only votes asked of me" },
  { value: "none", label: "nothing" },
] as const;

/** How the channel stands, in a sentence or two. */
export function webhookSays(webhook: Webhook): string {
  if (webhook === null) return "No channel is told yet.";
  const { host, failures, because, failedAt, toldAt } = webhook;
  const last = toldAt === null ? "Nothing has arrived there yet." : `It last heard something on ${instantSays(toldAt)}.`;
  if (failures === 0 || failedAt === null) return `${host} is told. ${last}`;
  const times = failures === 1 ? "once" : `${failures} times in a row`;
  return `${host} could not be told, ${times}, the last time on ${instantSays(failedAt)}: ${because ?? "it did not say why."} ${last} What is missing is tried again for two hours; check its address and send a test message.`;
}

/** How a test came out. */
export function testSays({ webhook, mail }: Tested): string {
  const parts = [
    webhook === null ? [] : [webhook.told ? "The channel took the message." : `The channel did not take it. ${webhook.because ?? ""}`],
    mail === null ? [] : [mail.told ? "A mail is on its way to you." : `The mail did not go out. ${mail.because ?? ""}`],
  ].flat();
  return parts.length === 0 ? "There is nowhere to send a message to yet." : parts.join(" ").trim();
}

export const mailChoiceSays = (mails: boolean): string =>
  mails
    ? "Your choice for this workspace; nobody else's mail changes with it."
    : "No mail server is set, so nobody is mailed. Whoever runs the server sets one; your choice holds from then on.";
