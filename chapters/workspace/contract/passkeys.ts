import { z } from "zod";
import { meView } from "./account.ts";
import { nameField } from "./fields.ts";

/** As the browser has it (`PublicKeyCredential.toJSON()`); better-auth looks at what is in it. */
const credential = z.record(z.string(), z.unknown(), { error: "Send what the browser answered, as JSON." });
const KILOBYTES = 1024;

const passkeysView = z
  .object({ passkeys: z.array(z.object({ id: z.string(), name: z.string(), addedAt: z.string() })) })
  .meta({ id: "Passkeys" });
const offerView = z
  .object({ options: z.record(z.string(), z.unknown()).meta({ description: "For the browser, as WebAuthn has it in JSON." }) })
  .meta({ id: "PasskeyOffer" });

export const listPasskeys = {
  method: "GET",
  path: "/api/v1/passkeys",
  summary: "Your passkeys.",
  can: "signed-in",
  reply: passkeysView,
} as const;

export const offerPasskey = {
  method: "POST",
  path: "/api/v1/passkeys/offer",
  summary: "What a browser is asked when it makes a passkey for you; within a day of signing in.",
  can: "signed-in",
  perMinute: 20,
  reply: offerView,
} as const;

export const addPasskey = {
  method: "POST",
  path: "/api/v1/passkeys",
  summary: "Add the passkey that the browser made: from then on it signs you in, on this address.",
  can: "signed-in",
  perMinute: 20,
  bodyLimit: 64 * KILOBYTES,
  body: z.object({ name: nameField, response: credential }).meta({ id: "NewPasskey" }),
  reply: passkeysView,
} as const;

export const removePasskey = {
  method: "DELETE",
  path: "/api/v1/passkeys/:passkey",
  summary: "Remove a passkey of yours.",
  can: "signed-in",
  params: z.object({ passkey: z.string().min(1).max(60) }),
  reply: passkeysView,
} as const;

export const offerSignIn = {
  method: "POST",
  path: "/api/v1/sign-in/passkey/offer",
  summary: "What a browser is asked when somebody signs in with a passkey.",
  can: "anyone",
  perMinute: 60,
  reply: offerView,
} as const;

export const signInWithPasskey = {
  method: "POST",
  path: "/api/v1/sign-in/passkey",
  summary: "Sign in with a passkey; the session is a cookie.",
  can: "anyone",
  perMinute: 20,
  bodyLimit: 64 * KILOBYTES,
  body: z.object({ response: credential }).meta({ id: "PasskeySignIn" }),
  reply: meView,
} as const;
