import { z } from "zod";
export const sessionView = z.object({
  account: z.object({ name: z.string(), email: z.string() }).nullable(),
  setUp: z.boolean(),
  workspaces: z.array(z.object({ slug: z.string(), name: z.string(), role: z.string(), sample: z.boolean() })),
});
export const getSession = { method: "GET", path: "/api/v1/session", reply: sessionView } as const;
