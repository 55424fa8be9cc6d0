export { type Mailer, openMailer } from "./mail.ts";
export { type DueMessage, enqueue, forgetTold, type Message, sendDue, WEBHOOK } from "./queue.ts";
export { checkWebhook, type Outcome, postWebhook } from "./webhook.ts";
export { openWebhooks, type Webhook, type WebhookStanding, type Webhooks } from "./webhook-store.ts";
