import { preparationsOf } from "#chapters/data-readiness/server";
import { asReferences, type ProjectFacts, projectFacts, projectFold, rulesOf } from "#chapters/lifecycle/domain";
import { personNames } from "#chapters/people/server";
import type { Day, Image } from "#kernel";
import type { Scope } from "#platform/http";

/** As the ledger leaves it in an entry's body in the place of somebody's words. */
const REFERENCE = /^words:[A-Za-z0-9_-]{22}:[0-9a-f]{64}$/;

/**
 * The facts of every project of a workspace, in the words that this reader may see.
 *
 * The words are joined before the page is made, since its sentences cut and quote them.
 */
export async function factsOfWorkspace(
  { ledger, reader, workspace, records }: Scope,
  image: Image,
  today: Day,
): Promise<readonly ProjectFacts[]> {
  const nameOf = personNames(image);
  const rules = rulesOf(image);
  const projects = image.all(projectFold);
  const preparations = await preparationsOf(
    projects.map(({ id }) => id),
    { records, workspace, image, today },
  );
  const facts = projects.map((project) => ({
    ...projectFacts(
      project,
      { today, rules },
      asReferences((id) => nameOf(id) ?? undefined),
    ),
    preparation: preparations.get(project.id) ?? null,
  }));
  const references = new Set<string>();
  for (const { rules: _wordless, ...said } of facts) collect(said, references);
  if (references.size === 0) return facts;
  const words = await ledger.words(workspace.id, references, reader);
  return facts.map((each) => {
    const { rules: wordless, ...said } = each;
    return { ...joined(said, words), rules: wordless };
  });
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === "string") {
    if (REFERENCE.test(value)) found.add(value);
  } else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) collect(item, found);
}

function joined<T>(value: T, words: ReadonlyMap<string, string | null>): T {
  const walk = (item: unknown): unknown => {
    if (typeof item === "string") return REFERENCE.test(item) ? (words.get(item) ?? "[not open to you]") : item;
    if (Array.isArray(item)) return item.map(walk);
    if (typeof item !== "object" || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([name, inner]) => [name, walk(inner)]));
  };
  return walk(value) as T; // the same shape, word for word
}
