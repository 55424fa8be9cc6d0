export { openTelling, type Telling, type Ways } from "./loop.ts";
export { type Mailer, openMailer } from "./mail.ts";
export { type Message, WEBHOOK } from "./queue.ts";
export { checkWebhook, type Outcome, postWebhook } from "./webhook.ts";
export { openWebhooks, type Webhooks } from "./webhook-store.ts";
