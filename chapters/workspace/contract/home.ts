import { z } from "zod";
import { roleField } from "./fields.ts";

/** Something due in a workspace that whoever asks may do something about. */
const homeNeedView = z.object({
  project: z.string(),
  name: z.string(),
  says: z.string(),
  next: z.string(),
  breach: z.boolean(),
  /** They own the project or sponsor it. */
  yours: z.boolean(),
});

const homeView = z
  .object({
    workspaces: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        role: roleField,
        sample: z.boolean(),
        /** What its portfolio begins with. */
        says: z.string(),
        /** The most urgent first, their own before others'. */
        needsYou: z.array(homeNeedView),
        /** Projects with something due beyond those. */
        more: z.int(),
      }),
    ),
    /** Whether they may open a further workspace here. */
    mayOpen: z.boolean(),
  })
  .meta({ id: "Home" });
export type HomeView = z.output<typeof homeView>;

export const getHome = {
  method: "GET",
  path: "/api/v1/home",
  summary: "The workspaces you belong to, each with its sentence and what needs you there.",
  can: "signed-in",
  reply: homeView,
} as const;
