import type { Image } from "#kernel";
import { type Message, type Ways, WEBHOOK } from "#platform/telling";
import { hearsOf, memberFold, type ToldKind } from "../domain/index.ts";

interface ToTell extends Omit<Message, "recipient"> {
  readonly about: ToldKind;
  /** Ids of the members it is for; null for everybody who wants to hear such things. */
  readonly to: readonly string[] | null;
}

/** One message for the webhook, and one for each member who wants to hear of it. */
export const messagesOf = (image: Image, tidings: readonly ToTell[], ways: Ways): readonly Message[] =>
  tidings.flatMap(({ about, to, ...said }) => [
    ...(ways.webhook ? [{ ...said, recipient: WEBHOOK }] : []),
    ...(ways.mail ? image.all(memberFold).filter((member) => hearsOf(member, about, to)) : []).map(({ id }) => ({
      ...said,
      recipient: id,
    })),
  ]);
