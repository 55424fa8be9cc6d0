import { z } from "zod";
import { roles } from "#kernel";

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
