import { type Draft, isAtLeast } from "#kernel";
import type { MailChoice } from "./entries.ts";
import { type MemberState, memberStream } from "./members.ts";

/** What may be told at once, and the day's one message with all that is due. */
export type ToldKind = "vote-asked" | "criterion-met" | "decision-due" | "digest";

/** What comes at once: everything that asks for somebody, only votes that are asked of oneself, or nothing. */
export const mailsAtOnce = ["all", "votes", "none"] as const;

/** Whoever decides hears of what asks for a decision, unless they say otherwise; everybody hears of a vote that is asked of them. */
export const mailChoiceOf = ({ mail, role }: Pick<MemberState, "mail" | "role">): MailChoice =>
  mail ?? (isAtLeast(role, "lead") ? { atOnce: "all", digest: true } : { atOnce: "votes", digest: false });

/**
 * Whether a member gets a mail about something.
 *
 * @param to Ids of the members it is for; null where it is for everybody who wants to hear such things.
 */
export function hearsOf(member: MemberState, about: ToldKind, to: readonly string[] | null): boolean {
  if (member.removedAt !== null || (to !== null && !to.includes(member.id))) return false;
  const { atOnce, digest } = mailChoiceOf(member);
  if (about === "digest") return digest;
  return about === "vote-asked" ? atOnce !== "none" : atOnce === "all";
}

/** What somebody wants to be mailed; nothing to write where it is so already. */
export function chosenMail(member: MemberState, choice: MailChoice): readonly Draft[] {
  const { atOnce, digest } = mailChoiceOf(member);
  if (member.mail !== null && atOnce === choice.atOnce && digest === choice.digest) return [];
  return [{ stream: memberStream(member.id), kind: "workspace/mail-chosen", version: 1, body: { ...choice } }];
}
