import { personBehind } from "#chapters/workspace/domain";
import type { Scope } from "#platform/http";
import type { Giver } from "../domain/index.ts";

/** What of a scope tells who is asking, and where. */
export type Asking = Pick<Scope, "image" | "ledger"> & {
  readonly workspace: Pick<Scope["workspace"], "id">;
  readonly reader: Pick<Scope["reader"], "by" | "role">;
};

/** Something that somebody gave: who, and what stands for them there. */
interface FaceDown {
  readonly giver: string;
  readonly author: string;
}

/**
 * Estimates and answers are written as the system's, so the system alone can read what is sealed in them. What it reads never leaves a handler
 * but by the rules of the views: one's own always, others' once one's own is in, never a name.
 */
export const turnedUp = (
  references: readonly string[],
  { ledger, workspace }: Pick<Asking, "ledger" | "workspace">,
): Promise<ReadonlyMap<string, string | null>> => ledger.words(workspace.id, references, { by: "system", role: "owner" });

/** Who is asking, and what stands for them where they have given: null where they have not. */
export async function ownGiver(given: readonly FaceDown[], scope: Asking): Promise<string | null> {
  const asking = personBehind(scope.image, scope.reader.by);
  const authors = await turnedUp(
    given.map(({ author }) => author),
    scope,
  );
  return given.find(({ author }) => authors.get(author) === asking)?.giver ?? null;
}

/** Who gives now: under what stands for them already, or under something new. */
export async function giverOf(given: readonly FaceDown[], scope: Scope): Promise<Giver> {
  return { author: personBehind(scope.image, scope.reader.by), giver: (await ownGiver(given, scope)) ?? scope.newId() };
}
