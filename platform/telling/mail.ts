import { createTransport } from "nodemailer";
import type { Outcome } from "./webhook.ts";

const WITHIN_MS = 10_000;

export interface Mail {
  /** The same each time the message is sent, so that a mailbox takes it once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  readonly send: (mail: Mail) => Promise<Outcome>;
  readonly close: () => void;
}

/**
 * Sends through the operator's SMTP server, which the environment names; nobody else can point it anywhere.
 *
 * @param url `smtp://` (with STARTTLS where the server has it) or `smtps://`, with user and password where it asks for them.
 */
export function openMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, connectionTimeout: WITHIN_MS, greetingTimeout: WITHIN_MS, socketTimeout: WITHIN_MS },
    { from },
  );
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? "pilothouse";
  return {
    send: async ({ id, to, subject, text }) => {
      try {
        await transport.sendMail({
          to: { name: "", address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { told: true };
      } catch (error) {
        return notSent(error);
      }
    },
    close: () => transport.close(),
  };
}

/** In words; what a server says may hold addresses, so only its code is kept. */
function notSent(error: unknown): Outcome {
  const code = error instanceof Error && "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : undefined;
  if (code !== undefined) return { told: false, because: `The mail server answered ${code}.`, again: code < 500 };
  const name = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
  return {
    told: false,
    because: name === "EAUTH" ? "The mail server does not take the password." : `The mail server could not be reached (${name}).`,
    again: true,
  };
}
