import { z } from "zod";

/** A workspace's name in addresses: small letters, digits and hyphens. */
export const slug = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "Use small letters, digits and single hyphens." })
  .meta({ description: "A workspace's name in addresses.", examples: ["acme"] });

/** The parameters of every endpoint inside a workspace; extend with z.object({ ...workspaceParams.shape, … }). */
export const workspaceParams = z.object({ workspace: z.string().min(1).max(60) });
