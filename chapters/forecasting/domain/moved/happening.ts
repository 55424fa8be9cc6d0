import { type Project, type ProjectEntry, projectFold, sourceOf, storySays } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { Ground, Standpoint } from "./standpoint.ts";

/** One line of the ledger, said for somebody who looks at one project. Never with anybody's name or words. */
export interface MovedLine {
  readonly on: Day;
  readonly says: string;
  /** Its place in the ledger; null where it stands in no single entry. */
  readonly entry: number | null;
}

/** Something that happened between two days, and may have moved a forecast. */
export interface Happening {
  /** In the project's own record, or around it. */
  readonly where: "project" | "workspace";
  /** The instant; of one instant, the lines' places in the ledger say what came first. */
  readonly at: string;
  readonly on: Day;
  readonly lines: readonly MovedLine[];
  readonly after: (before: Standpoint) => Standpoint;
}

/** The entries of a project, each as its story tells it. @param now The project's latest state, for what an entry only names by id. */
export const happenedInProject = (entries: readonly ProjectEntry[], now: Project): readonly Happening[] =>
  entries.map((entry) => {
    const { at, on } = sourceOf(entry);
    return {
      where: "project",
      ...{ at, on },
      lines: [{ on, says: storySays(entry, now).says, entry: entry.sequence }],
      after: ({ project, ground }) => ({ project: projectFold.evolve(project, entry), ground }),
    };
  });

/** Something around the project: from then on all else is as it is in `ground`. */
export const happenedAround = (at: string, lines: Happening["lines"], ground: Ground): readonly Happening[] =>
  lines.slice(-1).map(({ on }) => ({ where: "workspace", at, on, lines, after: ({ project }) => ({ project, ground }) }));

/** In the order of the ledger. */
export const inLedgerOrder = (happenings: readonly Happening[]): readonly Happening[] =>
  happenings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : placeOf(a) - placeOf(b)));

const placeOf = ({ lines }: Happening): number => lines[0]?.entry ?? Number.MAX_SAFE_INTEGER;
