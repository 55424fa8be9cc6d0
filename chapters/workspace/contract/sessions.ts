import { z } from "zod";
import { meView } from "./account.ts";

const sessionsView = z
  .object({
    sessions: z.array(
      z.object({
        id: z.string(),
        /** Browser and system, as far as the browser said: "Firefox on Linux". */
        device: z.string(),
        signedInAt: z.string(),
        /** To the day. */
        usedAt: z.string(),
        isThis: z.boolean(),
      }),
    ),
  })
  .meta({ id: "Sessions" });

export const listSessions = {
  method: "GET",
  path: "/api/v1/sessions",
  summary: "Where you are signed in, the session last used first.",
  can: "signed-in",
  reply: sessionsView,
} as const;

export const endSession = {
  method: "DELETE",
  path: "/api/v1/sessions/:session",
  summary: "End one session of yours; whoever has it open is signed out at once.",
  can: "signed-in",
  params: z.object({ session: z.string().min(1).max(60) }),
  reply: sessionsView,
} as const;

export const signOutEverywhere = {
  method: "POST",
  path: "/api/v1/sign-out/everywhere",
  summary: "End every session of yours, this one too.",
  can: "signed-in",
  reply: meView,
} as const;
