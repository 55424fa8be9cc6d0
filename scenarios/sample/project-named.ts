import type { DatedDraft } from "../history.ts";

/** The id of the project that was opened under this name. @throws {RangeError} Where none was. */
export function projectNamed(drafts: readonly DatedDraft[], name: string): string {
  const opened = drafts.find(
    ({ kind, body }) => kind === "lifecycle/project-opened" && JSON.stringify(body).includes(JSON.stringify(name)),
  );
  if (opened === undefined) throw new RangeError(`no story opens ${name}`);
  return opened.stream.slice(opened.stream.lastIndexOf("/") + 1);
}
