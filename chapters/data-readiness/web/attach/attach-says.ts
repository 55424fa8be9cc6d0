import type { AttachedReport, AttachFigure } from "./attach-types.ts";

export const figureName = {
  band: "The band reached",
  rows: "Rows",
  effort: "Person-days it takes",
  check: "One check: passed or failed",
} as const satisfies Readonly<Record<AttachFigure["of"], string>>;

/** What was done, in a sentence. */
export const attachedSays = ({ says, isNew }: Pick<AttachedReport, "says" | "isNew">, project: string): string =>
  isNew ? `Set for ${project} and answered: ${says}.` : `Attached to ${project}: ${says}.`;

/** The project that one click attaches to: the only one that the data set is linked to; none where there is a choice. */
export function onlyProject<Linked extends { readonly name: string | null }>(projects: readonly Linked[]): Linked | null {
  const [one, other] = projects;
  return one !== undefined && other === undefined && one.name !== null ? one : null;
}

/** Whether a figure needs terms said, where no criterion asks for it: the band has usual ones. */
export const needsTerms = (figure: AttachFigure["of"], criterion: string): boolean =>
  criterion === "new" || (criterion === "" && figure !== "band");
