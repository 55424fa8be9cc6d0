import { z } from "zod";
import { type Day, isDay, roles } from "#kernel";

export const roleField = z.enum(roles, { error: `Say one of ${roles.join(", ")}.` }).meta({ id: "Role" });

/** What a person is called, and what a workspace or a key is. */
export const nameField = z.string().trim().min(1, { error: "Say a name." }).max(120);

export const emailField = z.email({ error: "Give an e-mail address such as ada@example.com." }).max(254);

export const passwordField = z.string().min(10, { error: "Choose at least 10 characters." }).max(256);

/** The secret part of a link. */
export const tokenField = z.string().min(20, { error: "Take the whole link." }).max(200);

/** `*`, all of a chapter (`lifecycle:*`), one permission everywhere (`*:read`), or one permission. */
export const scopeField = z.string().regex(/^(\*|(\*|[a-z-]+):(\*|[a-z-]+))$/, {
  error: "Write a scope as *, chapter:*, *:read or chapter:permission.",
});

/** A calendar day, `YYYY-MM-DD`. */
export const dayField = z.iso.date({ error: "Give a day that exists, such as 2026-05-01." }).transform((text, context): Day => {
  if (isDay(text)) return text;
  context.issues.push({ code: "custom", message: "Give a day that exists, such as 2026-05-01.", input: text });
  return z.NEVER;
});

/** Of anything on record: a UUID where it was made here, and whatever history brought along. */
export const idField = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:~-]{0,199}$/, {
    error: "This is no id. Ids are given by the product, such as 0198f0c2-7d3e-7cc4-8a52-3f1d2b6c9e10.",
  })
  .meta({ examples: ["0198f0c2-7d3e-7cc4-8a52-3f1d2b6c9e10"] });
