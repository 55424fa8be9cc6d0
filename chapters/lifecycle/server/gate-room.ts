import { memberFold } from "#chapters/workspace/domain";
import { type Image, isAtLeast } from "#kernel";
import type { Scope } from "#platform/http";
import { type AtTheTable, openSitting, type Project, type Saying, type Sitting, votes } from "../domain/index.ts";

/** Ids of members who may vote on a project: more than viewers in this workspace, or there. */
export const votersOf = (image: Image, project: string): ReadonlySet<string> =>
  new Set(
    image
      .all(memberFold)
      .filter(({ role, grants, removedAt }) => removedAt === null && isAtLeast(grants[project] ?? role, "member"))
      .map(({ id }) => id),
  );

/** What a sitting's votes say to this reader: what is sealed to them is not in it. */
export async function sayingOf(sitting: Sitting | null, { ledger, workspace, reader }: Scope): Promise<Saying> {
  const references = (sitting?.votes ?? []).flatMap(({ vote, startAgain }) => [vote, ...(startAgain === null ? [] : [startAgain])]);
  const words = await ledger.words(workspace.id, references, reader);
  const plain: ReadonlySet<string> = new Set([...votes, "yes", "no"]);
  return (text) => words.get(text) ?? (plain.has(text) ? text : undefined);
}

/** Who could vote and what the votes say, where a gate is open; nothing to look up where nobody sits. */
export async function tableOf(project: Project, scope: Scope): Promise<AtTheTable | undefined> {
  const sitting = openSitting(project);
  return sitting === null ? undefined : { room: votersOf(scope.image, project.id), saying: await sayingOf(sitting, scope) };
}
