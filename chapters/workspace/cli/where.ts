import { type Connection, type Typed, WrongUse } from "#platform/command";
import { getMe } from "../contract/index.ts";

/** The option that names a workspace; commands of a workspace share it. */
export const workspaceOption = {
  workspace: { type: "string", value: "SLUG", says: "The workspace; not needed where there is only one." },
} as const;

/** The workspace that was named, or the only one that can be reached. @throws {WrongUse} */
export async function workspaceOf(typed: Typed, connection: Connection): Promise<string> {
  const named = typed.text("workspace");
  if (named !== undefined) return named;
  const { workspaces } = await connection.call(getMe);
  const own = workspaces.filter(({ sample }) => !sample);
  const [only, ...more] = own.length > 0 ? own : workspaces;
  if (!only)
    throw new WrongUse(
      "You belong to no workspace here. On another server (PILOTHOUSE_URL) set PILOTHOUSE_KEY; on this machine `pilothouse init NAME` opens a workspace.",
    );
  if (more.length > 0) throw new WrongUse(`Say which workspace: ${[only, ...more].map(({ slug }) => `--workspace ${slug}`).join(" or ")}.`);
  return only.slug;
}
