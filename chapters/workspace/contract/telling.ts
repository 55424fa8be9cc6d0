import { z } from "zod";
import { mailsAtOnce } from "../domain/index.ts";
import { workspaceParams } from "./params.ts";

const path = "/api/v1/workspaces/:workspace/telling";

const mailChoice = { atOnce: z.enum(mailsAtOnce), digest: z.boolean() };

/** How a message came out. */
const outcomeView = z.object({ told: z.boolean(), because: z.string().nullable() }).nullable();

export const tellingView = z
  .object({
    webhook: z
      .object({
        host: z.string().meta({ description: "Of its address; the address itself is never shown again." }),
        setAt: z.iso.datetime(),
        toldAt: z.iso.datetime().nullable().meta({ description: "When something last arrived there." }),
        failures: z.number().int().meta({ description: "Failures since then." }),
        failedAt: z.iso.datetime().nullable(),
        because: z.string().nullable(),
      })
      .nullable()
      .meta({ description: "Null where none is set, and for readers who may not set one." }),
    mails: z.boolean().meta({ description: "Whoever runs the server has set a mail server." }),
    yours: z.object(mailChoice).nullable().meta({ description: "What you are mailed; null for a key." }),
  })
  .meta({ id: "Telling" });

export const getTelling = {
  method: "GET",
  path,
  summary: "Where this workspace is told what needs somebody, how that goes, and what you are mailed.",
  can: { permission: "workspace:read", least: "viewer" },
  params: workspaceParams,
  reply: tellingView,
} as const;

const maySet = { permission: "workspace:settings", least: "admin" } as const;

export const setWebhook = {
  method: "PUT",
  path: `${path}/webhook`,
  summary: "Tell a Slack-compatible webhook; its address is encrypted and never shown again.",
  can: maySet,
  params: workspaceParams,
  body: z.object({ webhook: z.string().min(1, { error: "Give the webhook's address." }).max(2000) }).meta({ id: "WebhookAddress" }),
  reply: tellingView,
} as const;

export const removeWebhook = {
  method: "DELETE",
  path: `${path}/webhook`,
  summary: "Tell the webhook nothing any more, and forget its address.",
  can: maySet,
  params: workspaceParams,
  reply: tellingView,
} as const;

export const testTelling = {
  method: "POST",
  path: `${path}/test`,
  summary: "Send a test message to the webhook, and a mail to yourself.",
  can: maySet,
  params: workspaceParams,
  perMinute: 6,
  reply: z.object({ webhook: outcomeView, mail: outcomeView }).meta({ id: "TestTold" }),
} as const;

export const chooseMail = {
  method: "PUT",
  path: `${path}/mail`,
  summary: "Choose what you are mailed.",
  can: { permission: "workspace:mail", least: "viewer" },
  params: workspaceParams,
  body: z.object(mailChoice).meta({ id: "MailChoice" }),
  reply: tellingView,
} as const;
