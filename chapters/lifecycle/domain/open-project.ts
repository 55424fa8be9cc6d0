import { problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "./entries.ts";
import type { ProjectKind } from "./phase/kinds.ts";

/** A project needs a name, and nothing else. */
export const emptyName = problem<{ field: string }>(
  "lifecycle/empty-name",
  422,
  () => "Give the project a name that others will recognise.",
);

/** What opening takes: one field is enough (P-X3). */
export interface NewProject {
  readonly id: string;
  readonly name: string;
  readonly kind?: ProjectKind | undefined;
  readonly useCase?: string | undefined;
}

/** @throws {@link emptyName} */
export function openProject({ id, name, kind, useCase }: NewProject): readonly ProjectDraft[] {
  const drafts: ProjectDraft[] = [projectDraft(id, "lifecycle/project-opened", { name: recognisable(name), startedOn: null })];
  if (kind !== undefined) drafts.push(projectDraft(id, "lifecycle/kind-chosen", { kind, guessedFrom: null }));
  if (useCase !== undefined && useCase.trim() !== "") {
    drafts.push(projectDraft(id, "lifecycle/use-case-described", { useCase: useCase.trim() }));
  }
  return drafts;
}

/** @throws {@link emptyName} */
export const renameProject = (id: string, name: string): ProjectDraft =>
  projectDraft(id, "lifecycle/project-renamed", { name: recognisable(name) });

function recognisable(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") throw emptyName({ field: "name" });
  return trimmed;
}
