import { named, sentence } from "#interface";
import { isAtLeast } from "#kernel";
import type { ActorsView } from "../contract/index.ts";

type Actor = ActorsView["members"][number];

/** Who decides and who writes on a project by their role in the whole workspace, in a sentence or two. */
export function accessSays(members: readonly Pick<Actor, "name" | "role">[]): string {
  const deciding = members.filter(({ role }) => isAtLeast(role, "lead")).map(({ name }) => name);
  const writing = members.filter(({ role }) => role === "member").map(({ name }) => name);
  const decide = `${sentence(named(deciding))} ${deciding.length === 1 ? "decides" : "decide"} by their role here.`;
  return writing.length === 0 ? decide : `${decide} ${sentence(named(writing))} ${writing.length === 1 ? "writes" : "write"}.`;
}

/** What a grant lets somebody do, after their name. */
export const grantSays = { member: "writes on this project, by a grant", lead: "writes and decides on this project, by a grant" } as const;
