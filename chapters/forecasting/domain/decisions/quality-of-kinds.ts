import type { Project } from "#chapters/lifecycle/domain";
import { type Answer, known, unknown } from "#kernel";
import { hiddenBecause } from "../track-record/hidden-because.ts";
import { type DecisionQuality, decisionQuality, type LookingBack } from "./decision-quality.ts";

/** The decisions of one kind of project, or why they are not shown. */
export interface KindQuality {
  readonly name: string;
  readonly quality: Answer<DecisionQuality>;
}

/**
 * The same for each kind of project, by the rule of the track record: from five people on, and none that could be worked out from the others
 * (P-X2).
 *
 * @param peopleIn How many different people decided or promised something in these projects.
 */
export function qualityOfKinds(
  projects: readonly Project[],
  back: LookingBack,
  peopleIn: (projects: readonly Project[]) => number,
): readonly KindQuality[] {
  const byKind = Map.groupBy(projects, ({ kind }) => kind?.value ?? null);
  const groups = [...byKind].map(([name, all]) => ({ name, people: peopleIn(all) })).filter(({ people }) => people > 0);
  const because = hiddenBecause(groups);
  const finishedOf = (name: string) => back.finished.filter(({ said }) => said?.kind === name);
  return groups
    .flatMap(({ name }): readonly KindQuality[] => {
      if (name === null) return [];
      const hidden = because(name);
      const quality = () => known(decisionQuality(byKind.get(name) ?? [], { ...back, finished: finishedOf(name) }));
      return [{ name, quality: hidden === null ? quality() : unknown(hidden) }];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
