import { openProjectEndpoint } from "#chapters/lifecycle/contract";
import { call } from "#interface";

/** Chosen where no project is meant, and where one is to be opened by its name. */
export const noProject = "none";
export const newProject = "new";

/** What is chosen before anybody chooses: the project it is linked to, the only one there is, a new one where there is none. */
export function projectFirst(all: readonly { readonly id: string }[], linked: readonly { readonly project: string }[]): string {
  const [one, other] = all;
  return linked[0]?.project ?? (one === undefined ? newProject : other === undefined ? one.id : noProject);
}

/** The project that is meant, opened where it is new and has a name; nothing where none is. */
export async function projectFor(workspace: string, { chosen, name }: { readonly chosen: string; readonly name: string }): Promise<string> {
  if (chosen === noProject) return "";
  if (chosen !== newProject) return chosen;
  return name.trim() === "" ? "" : (await call(openProjectEndpoint, { params: { workspace }, body: { name: name.trim() } })).id;
}
