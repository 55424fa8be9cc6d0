import { lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { problem } from "#kernel";
import { isPublicAddress } from "./public-address.ts";

/** A webhook that cannot be taken. It never repeats the address: whoever has it may post. */
export const badWebhook = problem<{ field: string; because: string }>("platform/bad-webhook", 422, ({ because }) => because);

/** How a message came out. `again`: it may go better later. */
export type Outcome =
  | { readonly told: true }
  | { readonly told: false; readonly because: string; readonly again: boolean; readonly afterSeconds?: number };

const WITHIN_MS = 10_000;
const MOST_OF_A_REPLY = 500;

/**
 * A webhook's address as somebody gives it. Hosts that an operator allowed by name may be inside and speak http; all others are https, and
 * lead to the open Internet.
 *
 * @throws {@link badWebhook}
 */
export function checkWebhook(text: string, allowed: readonly string[]): URL {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const refuse = (because: string): never => {
    throw badWebhook({ field: "webhook", because });
  };
  if (url === undefined) return refuse("Give the whole address of the webhook, such as https://hooks.slack.com/services/…");
  if (url.username !== "" || url.password !== "")
    return refuse("Give the address without a name and password in it; the secret of a webhook is in its path.");
  const isAllowed = allowed.includes(url.host) || allowed.includes(url.hostname);
  if (url.protocol !== "https:" && !(isAllowed && url.protocol === "http:"))
    return refuse(
      "A webhook's address begins with https://. For one inside your own network, whoever runs the server names its host in PILOTHOUSE_WEBHOOK_HOSTS.",
    );
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!isAllowed && ((isIP(host) !== 0 && !isPublicAddress(host)) || /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host)))
    return refuse(
      "That address is inside the server's own network. Whoever runs the server can allow its host by PILOTHOUSE_WEBHOOK_HOSTS.",
    );
  return url;
}

class ClosedAddress extends Error {}

/** Looks a name up once, and connects to nothing but what that look-up found: an answer that changes in between leads nowhere. */
const onlyPublic: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, "", 0);
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
      return done(new ClosedAddress("its name leads into the server's own network"), "", 0);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

interface Message {
  /** The same each time the message is sent: a receiver that keeps it drops the second. */
  readonly id: string;
  readonly text: string;
  /** Where one looks; null for nowhere. */
  readonly link: string | null;
}

/**
 * Text as it was meant: nothing in it calls a channel or opens a link. Slack reads <, > and & as its own; the others call people by an @ and
 * link by `](`, and all of them whatever looks like an address, so that these are kept apart from their words.
 */
const asWritten = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("@", "@\u200b")
    .replaceAll("](", "]\u200b(")
    .replace(/\b(?:https?|mailto|tel):/gi, "$&\u200b")
    .replaceAll("://", ":\u200b//");

/** Posts `{"text"}`, as Slack, Mattermost, Rocket.Chat and Discord's `/slack` take it. Follows no redirect; waits ten seconds. */
export async function postWebhook(address: string, { id, text, link }: Message, allowed: readonly string[]): Promise<Outcome> {
  let url: URL;
  try {
    url = checkWebhook(address, allowed);
  } catch (error) {
    return { told: false, because: error instanceof Error ? error.message : "The address is not taken.", again: false };
  }
  const isAllowed = allowed.includes(url.host) || allowed.includes(url.hostname);
  const body = JSON.stringify({ text: link === null ? asWritten(text) : `${asWritten(text)}\n${link}` });
  const options = {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "idempotency-key": id,
      "user-agent": "Pilothouse",
    },
    signal: AbortSignal.timeout(WITHIN_MS),
    agent: false,
    ...(isAllowed ? {} : { lookup: onlyPublic }),
  } as const;
  return new Promise((settle) => {
    const failed = (error: Error) => settle({ told: false, because: whyNot(error), again: !(error instanceof ClosedAddress) });
    const request = (url.protocol === "https:" ? https : http).request(url, options, (reply) => {
      let read = 0;
      reply.on("data", (part: Buffer) => {
        read += part.byteLength;
        if (read > MOST_OF_A_REPLY) reply.destroy();
      });
      reply.on("error", () => {}); // its status is all that is wanted of it
      settle(outcomeOf(reply.statusCode ?? 0, reply.headers["retry-after"]));
    });
    request.on("error", failed);
    request.end(body);
  });
}

function outcomeOf(status: number, retryAfter: string | undefined): Outcome {
  if (status >= 200 && status < 300) return { told: true };
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) && seconds > 0 ? { afterSeconds: Math.min(seconds, 3600) } : {};
  if (status >= 300 && status < 400)
    return { told: false, because: `It answered ${status}, a redirect, and none is followed.`, again: false };
  return {
    told: false,
    because: `It answered ${status}.`,
    again: status === 408 || status === 425 || status === 429 || status >= 500,
    ...wait,
  };
}

/** In words, and without the address. */
function whyNot(error: Error): string {
  if (error instanceof ClosedAddress) return "Its name leads into the server's own network.";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "It did not answer within ten seconds.";
  const code = "code" in error && typeof error.code === "string" ? error.code : "unknown";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "Its name is not known.";
  if (code === "ECONNREFUSED") return "It refuses connections.";
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code)) return "Its certificate does not hold.";
  return `It could not be reached (${code}).`;
}
