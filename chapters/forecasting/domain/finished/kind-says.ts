import type { ProjectKind } from "#chapters/lifecycle/domain";
import { nextRatio } from "#stats";
import type { PriorSaid } from "../assumptions/entries.ts";
import type { FinishedBody } from "./entries.ts";
import { beliefOfKind, ratiosByKind } from "./own-history.ts";
import { pooledSays } from "./pooled-says.ts";

/**
 * What finished projects make of the assumption about one kind, in words: what is taken for the next one, and how much of that is the kind's own.
 *
 * @param counting Those that are not withdrawn; the ones that shipped are heard.
 * @returns Null where none shipped: then it is the assumption.
 */
export function kindSays(
  kind: ProjectKind,
  counting: readonly FinishedBody[],
  priors: Readonly<Record<ProjectKind, PriorSaid>>,
): string | null {
  const history = ratiosByKind(
    counting.filter(({ ending }) => ending === "shipped"),
    kind,
  );
  const { belief, ...parts } = beliefOfKind({ kind, ...history }, priors);
  const of = pooledSays(history, parts);
  const [low, middle, high] = [0.1, 0.5, 0.9].map((chance) => nextRatio(belief, chance).toFixed(1));
  return of && `With your finished projects: ${middle} times in the middle case, and ${low} to ${high} times in eight of ten. ${of}`;
}
