import type { Role } from "#kernel";

/** What each role may do, in a clause. */
export const roleSays: Readonly<Record<Role, string>> = {
  viewer: "reads everything, changes nothing.",
  member: "writes on projects and offers evidence.",
  lead: "also decides go, stop and hold.",
  admin: "also invites people and changes the workspace.",
  owner: "may do everything.",
};
